package eu.interlink.coproduction.internal.link;

import eu.interlink.coproduction.internal.PlainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsoup.Jsoup;

/**
 * Reads the title of a page on the public internet. An address that somebody typed must not lead into the network that the platform stands
 * in: each host must have public addresses only, the connection goes to the very address that was looked at, and each redirect is looked at
 * in the same way.
 */
final class PageTitle implements AutoCloseable {

    static final int MAX_TITLE = 200;
    static final int MAX_BODY = 512 * 1024;
    private static final int MAX_REDIRECTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private final Network network;
    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work ->
            Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-link-deadline").unstarted(work));

    /** @param patience for everything that is done for one title, looking names up excepted */
    PageTitle(Network network, Duration patience) {
        this.network = network;
        this.patience = patience;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** @throws IOException if it may not be looked for, or was not found; the message says why, for the log */
    String of(WebAddress address) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        URI uri = address.uri();
        for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
            Answer answer = ask(uri, end);
            if (!REDIRECTS.contains(answer.status())) {
                return title(answer);
            }
            uri = target(uri, answer);
        }
        throw new IOException("Too many redirects");
    }

    private static URI target(URI from, Answer answer) throws IOException {
        String location = answer.header("location").orElseThrow(() -> new IOException("A redirect leads nowhere"));
        try {
            return WebAddress.of(from.resolve(location).toString()).uri();
        } catch (RuntimeException e) {
            throw new IOException("A redirect leads to no address of a page", e);
        }
    }

    private Answer ask(URI uri, long end) throws IOException {
        boolean secure = "https".equals(uri.getScheme());
        int port = secure ? 443 : 80;
        if (uri.getPort() != -1 && uri.getPort() != port) {
            throw new IOException("Only the usual ports are asked");
        }
        InetAddress address = checked(uri.getHost());
        try (Socket plain = network.connect(address, port, (int) Math.clamp(left(end), 1, CONNECT.toMillis()))) {
            Future<?> deadline = watch.schedule(() -> shut(plain), left(end), TimeUnit.MILLISECONDS);
            try (Socket socket = secure ? secured(plain, uri.getHost()) : plain) {
                socket.getOutputStream().write(question(uri).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return Answer.read(socket.getInputStream(), MAX_BODY);
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private InetAddress checked(String host) throws IOException {
        if (host == null) {
            throw new IOException("There is no host");
        }
        List<InetAddress> addresses = network.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (addresses.isEmpty() || !addresses.stream().allMatch(PublicAddresses::contains)) {
            throw new IOException("The host is not on the public internet");
        }
        return addresses.getFirst();
    }

    private static Socket secured(Socket plain, String host) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String question(URI uri) {
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return "GET " + path + " HTTP/1.1\r\nHost: " + uri.getHost() + "\r\nUser-Agent: Interlink\r\nAccept: text/html\r\nAccept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
    }

    private static long left(long end) throws IOException {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new IOException("It took too long");
        }
        return left;
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(Answer answer) throws IOException {
        String type = answer.header("content-type").orElse("");
        if (answer.status() != 200 || !PAGES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) || answer.header("content-encoding").isPresent()) {
            throw new IOException("There is no page");
        }
        try (InputStream body = new ByteArrayInputStream(answer.body())) {
            // What no one can see, and what turns lines around, is no part of a name.
            String title = Jsoup.parse(body, charset(type).orElse(null), "").title().replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]+", " ").replaceAll("\\s+", " ").strip();
            if (title.isEmpty()) {
                throw new IOException("The page has no title");
            }
            return PlainText.cut(title, MAX_TITLE);
        }
    }

    /** Empty lets the parser look into the page itself. */
    private static Optional<String> charset(String type) {
        Matcher found = CHARSET.matcher(type);
        try {
            return found.find() && Charset.isSupported(found.group(1)) ? Optional.of(found.group(1)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}

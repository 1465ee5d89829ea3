package eu.interlink.coproduction.internal.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.internal.World;
import eu.interlink.testing.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTitleTest {

    private static final String PUBLIC = "93.184.215.14";

    /** What a server does with the way out of one connection. */
    @FunctionalInterface
    private interface Reply {
        void to(OutputStream out) throws IOException;
    }

    /** Names lead where a test says; connections to public addresses end at the server of the test. */
    private final class TestNetwork implements Network {

        private final Map<String, List<String>> names = new HashMap<>(Map.of("example.org", List.of(PUBLIC)));
        private final List<String> connected = new CopyOnWriteArrayList<>();

        @Override
        public List<InetAddress> resolve(String host) throws IOException {
            List<String> found = names.getOrDefault(host, host.matches("[\\d.]+|.*:.*") ? List.of(host) : List.of());
            if (found.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return found.stream().map(TestNetwork::literal).toList();
        }

        private static InetAddress literal(String address) {
            try {
                return InetAddress.getByName(address);
            } catch (UnknownHostException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Socket connect(InetAddress address, int port, int millis) throws IOException {
            connected.add(address.getHostAddress() + ":" + port);
            return new Socket(server.getInetAddress(), server.getLocalPort());
        }
    }

    private final TestNetwork network = new TestNetwork();
    private final Map<String, Reply> pages = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final PageTitle titles = new PageTitle(network, Duration.ofSeconds(20));
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> answer(socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        titles.close();
        server.close();
    }

    private void answer(Socket socket) {
        try (socket) {
            StringBuilder question = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (question.indexOf("\r\n\r\n") < 0) {
                question.append((char) in.read());
            }
            questions.add(question.toString());
            pages.get(question.toString().split(" ")[1]).to(socket.getOutputStream());
        } catch (IOException e) {
            // The other side has seen enough.
            questions.add("gone");
        }
    }

    @Test
    void the_title_of_a_page_is_found() throws IOException {
        page("/", "text/html; charset=utf-8", "<!doctype html><html><head><title>\n Safer   routes\t</title></head><body>x</body></html>".getBytes(UTF_8));
        assertEquals("Safer routes", titles.of(WebAddress.of("http://example.org/")));
        assertEquals(List.of(PUBLIC + ":80"), network.connected);
        assertTrue(questions.getFirst().startsWith("GET / HTTP/1.1\r\nHost: example.org\r\n"), questions.getFirst());
    }

    @Test
    void a_title_is_plain_text_whatever_the_page_makes_of_it() throws IOException {
        assertEquals("A & B “c” é < 7", title("text/html", "<title>A &amp; B &ldquo;c&rdquo; &eacute; &#60; &#x37;</title>".getBytes(UTF_8)));
        assertEquals("<img src=x onerror=alert(1)>", title("text/html", "<title>&lt;img src=x onerror=alert(1)></title>".getBytes(UTF_8)));
        assertEquals("a b", title("text/html", "<title>a\u202Eb</title>".getBytes(UTF_8)), "nothing turns a line around");
        String cut = title("text/html", ("<title>" + "x".repeat(900) + "</title>").getBytes(UTF_8));
        assertEquals(200, cut.length());
    }

    @Test
    void a_page_may_say_its_charset_in_several_places_and_may_be_wrong() throws IOException {
        assertEquals("Größe", title("text/html; charset=ISO-8859-1", "<title>Größe</title>".getBytes(ISO_8859_1)));
        assertEquals("Größe", title("text/html", "<meta charset=iso-8859-1><title>Größe</title>".getBytes(ISO_8859_1)));
        assertEquals("Größe", title("text/html", ("\uFEFF<title>Größe</title>").getBytes(UTF_16BE)));
        assertEquals("Größe", title("text/html; charset=no-such-thing", "<title>Größe</title>".getBytes(UTF_8)));
        assertEquals("Größe", title("text/html; charset=\"///\"", "<title>Größe</title>".getBytes(UTF_8)));
        assertEquals("Gr\uFFFDe", title("text/html; charset=utf-8", "<title>Gr\u00F6e</title>".getBytes(ISO_8859_1)));
    }

    @Test
    void a_body_in_pieces_is_put_together() throws IOException {
        pages.put("/", out -> out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n9;x=y\r\n<title>Sa\r\n7\r\nfer</ti\r\n4\r\ntle>\r\n0\r\n\r\n"
                .getBytes(UTF_8)));
        assertEquals("Safer", titles.of(WebAddress.of("http://example.org/")));
    }

    @Test
    void what_is_no_page_with_a_title_has_none() {
        pages.put("/missing", out -> out.write("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<title>Oh</title>".getBytes(UTF_8)));
        pages.put("/nonsense", out -> out.write("SSH-2.0-OpenSSH\r\n\r\n".getBytes(UTF_8)));
        pages.put("/nothing", out -> { });
        page("/picture", "image/svg+xml", "<svg><title>Oh</title></svg>".getBytes(UTF_8));
        page("/empty", "text/html", "<title> </title>".getBytes(UTF_8));
        for (String path : List.of("/missing", "/nonsense", "/nothing", "/picture", "/empty")) {
            refused("http://example.org" + path);
        }
    }

    @Test
    void hosts_inside_are_never_connected_to() {
        network.names.put("inside.example", List.of("10.0.0.7"));
        network.names.put("half.example", List.of(PUBLIC, "127.0.0.1"));
        for (String url : List.of("http://inside.example/", "http://half.example/", "http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/",
                "http://[::ffff:10.0.0.1]/", "http://[fd00::1]/", "http://0.0.0.0/", "http://nowhere.example/")) {
            refused(url);
        }
        assertEquals(List.of(), network.connected);
    }

    @Test
    void only_the_usual_ports_are_asked() {
        refused("http://example.org:8080/");
        refused("https://example.org:22/");
        refused("http://example.org:443/");
        assertEquals(List.of(), network.connected);
    }

    @Test
    void the_connection_goes_to_the_very_address_that_was_looked_at() {
        network.names.put("two.example", List.of("8.8.8.8", "8.8.4.4"));
        page("/", "text/html", new byte[0]);
        refused("http://two.example/");
        assertEquals(List.of("8.8.8.8:80"), network.connected, "the name is looked up once, and not by the connection");
    }

    @Test
    void redirects_are_followed_three_times() throws IOException {
        redirect("/1", "/2");
        redirect("/2", "http://example.org/3");
        redirect("/3", "/end?x=1#y");
        redirect("/0", "/1");
        page("/end?x=1", "text/html", "<title>End</title>".getBytes(UTF_8));
        assertEquals("End", titles.of(WebAddress.of("http://example.org/1")));
        refused("http://example.org/0");
    }

    @Test
    void a_redirect_to_a_host_inside_is_refused() {
        network.names.put("inside.example", List.of("192.168.0.1"));
        for (String target : List.of("http://inside.example/", "http://169.254.169.254/", "http://example.org:25/", "file:///etc/passwd", "http://a:b@example.org/", "//[::1]/")) {
            redirect("/", target);
            refused("http://example.org/");
        }
        assertTrue(network.connected.stream().allMatch((PUBLIC + ":80")::equals), network.connected::toString);
    }

    @Test
    void a_slow_server_and_an_endless_one_are_left_behind() {
        PageTitle hurried = new PageTitle(network, Duration.ofMillis(300));
        pages.put("/silent", out -> Await.until(World.PATIENCE, server::isClosed));
        pages.put("/dripping", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
            while (!server.isClosed()) {
                out.write(' ');
                out.flush();
            }
        });
        assertThrows(IOException.class, () -> hurried.of(WebAddress.of("http://example.org/silent")));
        assertThrows(IOException.class, () -> hurried.of(WebAddress.of("http://example.org/dripping")));
        hurried.close();
    }

    @Test
    void of_an_endless_page_the_beginning_is_read() throws IOException {
        pages.put("/", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Long</title>".getBytes(UTF_8));
            while (!server.isClosed()) {
                out.write(new byte[8_192]);
            }
        });
        pages.put("/headers", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            while (!server.isClosed()) {
                out.write("X-More: and more\r\n".getBytes(UTF_8));
            }
        });
        assertEquals("Long", titles.of(WebAddress.of("http://example.org/")));
        refused("http://example.org/headers");
    }

    @Test
    void https_needs_a_certificate() {
        page("/", "text/html", "<title>Oh</title>".getBytes(UTF_8));
        pages.put("*", out -> { });
        PageTitle hurried = new PageTitle(network, Duration.ofMillis(500));
        assertThrows(IOException.class, () -> hurried.of(WebAddress.of("https://example.org/")));
        assertEquals(List.of(PUBLIC + ":443"), network.connected);
        hurried.close();
    }

    @Test
    void an_administrator_can_turn_the_reading_off() {
        LinkTitles off = new LinkTitles(false, network, Duration.ofSeconds(20));
        LinkTitles on = new LinkTitles(true, network, Duration.ofSeconds(20));
        AtomicReference<Optional<String>> found = new AtomicReference<>(Optional.empty());
        page("/", "text/html", "<title>Safer</title>".getBytes(UTF_8));
        off.look(WebAddress.of("http://example.org/"), title -> found.set(Optional.of("wrong")));
        on.look(WebAddress.of("http://example.org/"), title -> found.set(Optional.of(title)));
        Await.until(World.PATIENCE, () -> found.get().isPresent());
        assertEquals(Optional.of("Safer"), found.get());
        assertEquals(1, network.connected.size());
        off.close();
        on.close();
    }

    private String title(String type, byte[] body) throws IOException {
        page("/", type, body);
        return titles.of(WebAddress.of("http://example.org/"));
    }

    private void page(String path, String type, byte[] body) {
        pages.put(path, out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
            out.write(body);
        });
    }

    private void redirect(String path, String target) {
        pages.put(path, out -> out.write(("HTTP/1.1 302 Found\r\nLocation: " + target + "\r\n\r\n").getBytes(UTF_8)));
    }

    private void refused(String url) {
        assertThrows(IOException.class, () -> titles.of(WebAddress.of(url)), url);
    }
}

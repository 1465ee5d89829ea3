package eu.interlink.product;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The product as its users run it: a process of its own, on a free port, with a data directory of its own. */
public final class ProductProcess implements AutoCloseable {

    /** Result of a command that ended. */
    record Ended(int code, String output) {
    }

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 1_500;
    private static final AtomicInteger NEXT_PORT = new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private final Process process;
    private final Path console;
    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private ProductProcess(Process process, Path console, Path data, int port) {
        this.process = process;
        this.console = console;
        this.data = data;
        this.port = port;
    }

    /** Starts the server and waits until it says that it is ready. */
    public static ProductProcess start(Path data, String... options) throws IOException, InterruptedException {
        return start(data, freePort(), options);
    }

    /** Stops it and starts it again where it was: the same data directory, the same address. */
    public ProductProcess restart(String... options) throws IOException, InterruptedException {
        close();
        return start(data, port, options);
    }

    /** @param flags of its JVM */
    public static ProductProcess startWith(String flags, Path data, String... options) throws IOException, InterruptedException {
        return start(flags, data, freePort(), options);
    }

    private static ProductProcess start(Path data, int port, String... options) throws IOException, InterruptedException {
        return start("", data, port, options);
    }

    private static ProductProcess start(String flags, Path data, int port, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("run", "--port", Integer.toString(port), "--host", "127.0.0.1", "--data", data.toString()));
        words.addAll(Arrays.asList(options));
        // Left behind by one that was killed.
        Files.deleteIfExists(data.resolve("run/ready"));
        Path console = Files.createTempFile("interlink-console", ".txt");
        ProcessBuilder builder = command(words).redirectOutput(console.toFile());
        if (!flags.isEmpty()) {
            builder.environment().put("INTERLINK_OPTS", "-Xmx512m " + flags);
        }
        Process process = builder.start();
        ProductProcess product = new ProductProcess(process, console, data, port);
        Instant deadline = Instant.now().plusSeconds(150);
        while (!Files.exists(data.resolve("run/ready"))) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new IllegalStateException("The product did not start: " + product.console() + product.log());
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return product;
    }

    /** Runs one command to its end. */
    static Ended run(String... words) throws IOException, InterruptedException {
        Process process = command(List.of(words)).start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), text);
        }
    }

    private static ProcessBuilder command(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Distribution.home().resolve("bin/interlink").toString());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /**
     * A port that nobody listens on. It is none of those that systems give to callers, and each JVM of the tests looks in a range of its own: so it stays
     * free until a product takes it, and while that one starts again.
     */
    public static int freePort() throws IOException {
        for (int tried = 0; tried < PORTS; tried++) {
            int port = FIRST_PORT + PORTS * Integer.getInteger("surefire.forkNumber", 0) + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody else's.
                continue;
            }
        }
        throw new IOException("No port is free");
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    String console() throws IOException {
        return Files.readString(console);
    }

    public String log() throws IOException {
        Path log = data.resolve("log/interlink.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** GET without signing in. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A request with the operator's token. */
    public HttpResponse<String> operator(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = asOperator(path).header("Content-Type", "application/json");
        return http.send(request.method(method, json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** From now on the jars of this publisher are accepted. */
    public void trust(Path key) throws IOException {
        Files.copy(key, Files.createDirectories(data.resolve("conf/trust")).resolve(key.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Installs a jar, or replaces the version in use, with the operator's token. */
    public HttpResponse<String> install(Path jar) throws IOException, InterruptedException {
        return http.send(asOperator("/api/v1/units").header("Content-Type", "application/java-archive")
                .POST(HttpRequest.BodyPublishers.ofFile(jar)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder asOperator(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + Files.readString(data.resolve("run/token")).strip());
    }

    /** Asks the JVM of the product. */
    public String jcmd(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid())));
        command.addAll(List.of(words));
        Process asking = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = asking.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (asking.waitFor() != 0) {
                throw new IOException("The JVM of the product did not answer: " + text);
            }
            return text;
        }
    }

    /** Ends it as an operator would. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The product did not stop within 60 seconds");
        }
    }

    /** Ends it as Ctrl+C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The product did not stop within 60 seconds");
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** How it ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
        http.close();
    }
}

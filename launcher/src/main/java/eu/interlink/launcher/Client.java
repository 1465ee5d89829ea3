package eu.interlink.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** Talks to the running server through its HTTP API, with the token that only the owner of the data directory can read. */
final class Client implements AutoCloseable {

    /** @param status HTTP status, 0 if nobody answered  @param text body */
    record Answer(int status, String text) {
        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    private static final FileAttribute<?>[] OWNER_ONLY = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];

    private final Layout layout;
    private final String base;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    Client(Layout layout, int port) {
        this.layout = layout;
        this.base = "http://127.0.0.1:" + port;
    }

    /** The client of the server that runs on this data directory. */
    static Client running(Layout layout, Options options) {
        try {
            Path port = layout.run("port");
            if (options.port().isEmpty() && !Files.exists(port)) {
                throw notRunning(layout);
            }
            return new Client(layout, options.port().isPresent() ? options.port().get() : Options.port(Files.readString(port)));
        } catch (IOException e) {
            throw notRunning(layout);
        }
    }

    static Stop notRunning(Layout layout) {
        return new Stop(Exit.NOT_RUNNING, "No Interlink runs on the data directory " + layout.data() + ". Start it with 'interlink run' or 'interlink start'.");
    }

    Answer tryGet(String path) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(10)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, "Nobody answers at " + base + ".");
        }
    }

    Answer get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    Answer delete(String path) throws InterruptedException {
        return send(request(path).DELETE());
    }

    /** A POST without a body. */
    Answer act(String path) throws InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer post(String path, String mediaType, Path body) throws InterruptedException, IOException {
        return send(request(path).header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofFile(body)));
    }

    Answer post(String path, String mediaType, String body) throws InterruptedException {
        return send(request(path).header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Downloads to a file that only its owner can read; the file is there only if all of it came. */
    void download(String path, Path file) throws InterruptedException, IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Files.createFile(part, OWNER_ONLY);
            HttpResponse<Path> response = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofFile(part, StandardOpenOption.WRITE));
            if (response.statusCode() != 200) {
                throw new Stop(Exit.REFUSED, Problems.text(new Answer(response.statusCode(), Files.readString(part))));
            }
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(10))
                    .header("Authorization", "Bearer " + Files.readString(layout.run("token")).strip());
        } catch (IOException e) {
            throw new Stop(Exit.NOT_RUNNING, "The token " + layout.run("token") + " cannot be read. Only the owner of the data directory can use this command.");
        }
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw notRunning(layout);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

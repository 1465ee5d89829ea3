package eu.interlink.product;

import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API of the framework that a test runs in, as whoever has a token asks it. */
final class MatrixHttp implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BundleContext context;

    MatrixHttp(BundleContext context) {
        this.context = context;
    }

    Optional<String> operator() throws IOException {
        return Optional.of(Files.readString(Path.of(context.getProperty("interlink.data"), "run", "token")).strip());
    }

    /** @param type of the body; empty if there is none */
    HttpResponse<String> send(Optional<String> token, String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return send(request, method, type, body);
    }

    /** After an address that the container does not take it closes the connection without a word; the next request meets that, and is sent again. */
    HttpResponse<String> patiently(Optional<String> token, String method, String path, String type, String body) throws IOException, InterruptedException {
        try {
            return send(token, method, path, type, body);
        } catch (IOException e) {
            return send(token, method, path, type, body);
        }
    }

    /** What a page of another site makes a browser send that is signed in here. */
    HttpResponse<String> forged(String session, String method, String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Cookie", "interlink-session=" + session).header("Origin", "https://elsewhere.example"), method, type, body);
    }

    /** What a guest is answered who announces a large body and has not sent any of it; empty if the server waits for it. */
    String announced(String method, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(context.getProperty("org.osgi.service.http.port")))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((method + " /api/v1" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Content-Type: application/zip\r\nContent-Length: 100000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        } catch (SocketTimeoutException e) {
            return "";
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + context.getProperty("org.osgi.service.http.port") + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, String type, String body) throws IOException, InterruptedException {
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpRequest asked = request.method(method, type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        try {
            return client.send(asked, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(method + " " + asked.uri() + " was cut off, with the body " + body, e);
        }
    }

    /** It is done; what was answered. */
    JsonNode done(Optional<String> token, String method, String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(token, method, path, "application/json", json);
        assertTrue(method + " " + path + " answered " + answer.body(), answer.statusCode() / 100 == 2);
        return JSON.readTree(answer.body());
    }

    JsonNode quietly(Optional<String> token, String path) {
        try {
            return JSON.readTree(send(token, "GET", path, "", "").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

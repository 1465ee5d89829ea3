package eu.interlink.bench;

import eu.interlink.product.ProductProcess;
import eu.interlink.product.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ledger in its two versions, and the requests that only tests send it. */
final class Subject implements AutoCloseable {

    static final int ROWS = 100_000;
    private static final String MIGRATION = "db/ledger/V2__label.sql";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ProductProcess product;
    private final Path one;
    private final Path two;

    /** Has the product trust the publisher of both versions; installs nothing. */
    Subject(ProductProcess product, Path folder) throws Exception {
        this.product = product;
        Vendor vendor = new Vendor(folder);
        Path built = Path.of("target/subject/ledger.jar").toAbsolutePath();
        one = vendor.version("1.0.0", built, jar -> { });
        two = vendor.version("2.0.0", built, jar -> {
            try (InputStream script = Subject.class.getResourceAsStream("/ledger/V2__label.sql")) {
                Files.copy(script, jar.getPath(MIGRATION));
            }
        });
        product.trust(vendor.key());
    }

    Path one() {
        return one;
    }

    Path two() {
        return two;
    }

    void install(Path jar) throws IOException, InterruptedException {
        HttpResponse<String> answer = product.install(jar);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Not installed: " + answer.body());
        }
    }

    /** Makes the rows that version 2 has to migrate. */
    void fill() throws IOException, InterruptedException {
        require(send("POST", "/fill?rows=" + ROWS));
    }

    /** @throws IllegalStateException if the answer is no success */
    String get(String path) throws IOException, InterruptedException {
        return require(send("GET", path)).body();
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(product.address() + "/interlinkers/ledger" + path)).header("Authorization", "Bearer " + token())
                .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    String token() throws IOException {
        return Files.readString(product.data().resolve("run/token")).strip();
    }

    @Override
    public void close() {
        http.close();
    }
}

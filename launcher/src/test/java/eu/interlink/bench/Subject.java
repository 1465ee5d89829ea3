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
import java.util.List;

/** The ledger in its two versions, and the requests that only tests send it. */
final class Subject implements AutoCloseable {

    static final int ROWS = 100_000;
    private static final List<String> MIGRATIONS = List.of("V2__label.sql", "V3__fill.sql");

    /**
     * The two versions, signed.
     *
     * @param key public key of their publisher
     */
    record Versions(Path key, Path one, Path two) {

        /** @param folder for keys and jars */
        static Versions make(Path folder) throws Exception {
            Vendor vendor = new Vendor(folder);
            Path built = Path.of("target/subject/ledger.jar").toAbsolutePath();
            return new Versions(vendor.key(), vendor.version("1.0.0", built, jar -> { }), vendor.version("2.0.0", built, jar -> {
                for (String name : MIGRATIONS) {
                    try (InputStream script = Subject.class.getResourceAsStream("/ledger/" + name)) {
                        Files.copy(script, jar.getPath("db/ledger/" + name));
                    }
                }
            }));
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final ProductProcess product;
    private final Versions versions;

    /** Has the product trust the publisher of both versions; installs nothing. */
    Subject(ProductProcess product, Versions versions) throws IOException {
        this.product = product;
        this.versions = versions;
        product.trust(versions.key());
    }

    Path one() {
        return versions.one();
    }

    Path two() {
        return versions.two();
    }

    void install(Path jar) throws IOException, InterruptedException {
        require(product.install(jar), 201);
    }

    /** Makes the rows that version 2 has to migrate. */
    void fill() throws IOException, InterruptedException {
        fill(ROWS);
    }

    void fill(int rows) throws IOException, InterruptedException {
        require(send("POST", "/fill?rows=" + rows), 200);
    }

    /** @throws IllegalStateException if the answer is no success */
    String get(String path) throws IOException, InterruptedException {
        return require(send("GET", path), 200).body();
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(product.address() + "/interlinkers/ledger" + path)).header("Authorization", "Bearer " + token())
                .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @throws IllegalStateException with the answer, if it has another status */
    static HttpResponse<String> require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
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

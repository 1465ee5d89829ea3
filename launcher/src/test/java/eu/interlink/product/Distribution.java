package eu.interlink.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked distribution that the tests run: the one that ships. */
final class Distribution {

    private Distribution() {
    }

    static Path home() {
        Path home = Path.of("target/interlink").toAbsolutePath();
        if (!Files.isDirectory(home.resolve("repository"))) {
            throw new IllegalStateException("There is no distribution at " + home + "; run 'mvn verify' or './interlink package' first");
        }
        return home;
    }

    /** Makes an installation trust the publisher of the tour, as the demo does by itself. */
    static void trustTour(Path data) throws IOException {
        Path trust = Files.createDirectories(data.resolve("conf/trust"));
        Files.copy(home().resolve("conf/trust-demo/demo.pub"), trust.resolve("demo.pub"));
    }

    /** Signed jars of the tour. */
    static Path tour(String jar) {
        return Path.of("target/tour").toAbsolutePath().resolve(jar);
    }
}

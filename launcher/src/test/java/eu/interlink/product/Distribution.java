package eu.interlink.product;

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

    /** Signed jars of the tour. */
    static Path tour(String jar) {
        return Path.of("target/tour").toAbsolutePath().resolve(jar);
    }

    /** Key of the publisher who signed them. */
    static Path publisher() {
        return home().resolve("conf/trust-demo/demo.pub");
    }
}

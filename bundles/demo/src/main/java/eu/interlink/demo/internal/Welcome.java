package eu.interlink.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The text that the launcher prints when the platform is ready; it puts the address in its place. */
final class Welcome {

    private final Path file;

    Welcome(Path data) {
        file = data.toAbsolutePath().resolve("run").resolve("welcome.txt");
    }

    void write() {
        List<String> lines = List.of("Sign in at {address}/sign-in with the password " + DemoPerson.PASSWORD + " as",
                line(DemoPerson.ANNA, "administers the platform and the process 'Safer routes to school' (English)"),
                line(DemoPerson.MARCO, "administers the process 'Piano partecipato del bilancio' (Italian)"),
                line(DemoPerson.SOFIA, "a citizen who takes part in both"));
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "welcome", ".new");
            try {
                Files.write(fresh, lines);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(DemoPerson person, String what) {
        return "  %-25s %s".formatted(person.email(), what);
    }
}

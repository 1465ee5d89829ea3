package eu.interlink.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The text that the launcher prints when the platform is ready; it puts the address in its place. */
final class Welcome {

    private final Path file;

    Welcome(Path data) {
        file = data.toAbsolutePath().resolve("run").resolve("welcome.txt");
    }

    void write() {
        List<String> lines = Stream.of("Sign in at {address}/ with the password " + DemoPerson.PASSWORD + " as one of",
                line(DemoPerson.ANNA, "administrator of the platform, edits the catalogue"),
                line(DemoPerson.SARAH, "manages the process 'Safer routes to school'"),
                line(DemoPerson.MARCO, "manages the process 'Piano partecipato del bilancio'")).toList();
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
        return "  %-26s %s".formatted(person.email(), what);
    }
}

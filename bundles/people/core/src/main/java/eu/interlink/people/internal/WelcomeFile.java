package eu.interlink.people.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The text that the launcher prints when the platform is ready: here the line with the set-up link. Others add lines of their own. */
final class WelcomeFile {

    /** The launcher puts the address of the platform in its place. */
    private static final String LINK = "{address}/setup/";

    private final Path file;

    WelcomeFile(Path data) {
        file = data.toAbsolutePath().resolve("run").resolve("welcome.txt");
    }

    void invite(String secret) {
        write(List.of("Open " + LINK + secret + " to make the first administrator."));
    }

    /** Takes the line with the set-up link out, and the file away if there is nothing else in it. */
    void removeInvitation() {
        try {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                List<String> rest = lines.stream().filter(line -> !line.contains(LINK)).toList();
                if (rest.stream().allMatch(String::isBlank)) {
                    Files.delete(file);
                } else if (rest.size() < lines.size()) {
                    write(rest);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A temporary file is made for its owner alone (POSIX 600) and keeps that when it is moved: the link makes an administrator. */
    private void write(List<String> lines) {
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
}

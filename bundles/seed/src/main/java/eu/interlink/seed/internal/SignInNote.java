package eu.interlink.seed.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Leaves in {@code run/seed.txt} how to sign in, for the owner of the data directory alone: a password belongs into no database. */
final class SignInNote {

    private final Path file;

    /** @param data the data directory */
    SignInNote(Path data) {
        file = data.toAbsolutePath().resolve("run").resolve("seed.txt");
    }

    /** A temporary file is made for its owner alone and keeps that when it is moved. */
    void write(String login, String password) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "seed", ".new");
            Files.writeString(fresh, login + "\n" + password + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

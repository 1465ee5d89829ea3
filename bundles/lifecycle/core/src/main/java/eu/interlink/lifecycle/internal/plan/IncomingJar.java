package eu.interlink.lifecycle.internal.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A private copy of the jar that somebody brings: whatever happens to the original, what was examined is what gets installed. */
public final class IncomingJar implements AutoCloseable {

    private final String name;
    private final Path original;
    private final Path copy;
    private final String sha256;

    private IncomingJar(String name, Path original, Path copy, String sha256) {
        this.name = name;
        this.original = original;
        this.copy = copy;
        this.sha256 = sha256;
    }

    /** @param folder where the copy lies until {@link #close()} */
    public static IncomingJar of(Path original, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "unit-", ".jar");
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(original); OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
            in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return new IncomingJar(original.getFileName().toString(), original, copy, HexFormat.of().formatHex(digest.digest()));
    }

    /** SHA-256 of a file, 64 hexadecimal digits. */
    public static String hash(Path file) throws IOException {
        MessageDigest digest = digest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** File name of the original, without folders. */
    public String name() {
        return name;
    }

    public Path file() {
        return copy;
    }

    public String sha256() {
        return sha256;
    }

    /** Where a detached signature of the original would lie. */
    public Path detachedSignature() {
        return original.resolveSibling(name + ".sig");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }
}

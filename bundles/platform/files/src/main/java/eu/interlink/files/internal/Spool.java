package eu.interlink.files.internal;

import eu.interlink.interlinker.Problem;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Writes an upload to a temporary file and takes its hash on the way. What a crash leaves behind goes at the next start of the program. */
final class Spool {

    /**
     * A finished upload.
     *
     * @param file   where it is; the receiver deletes or moves it
     * @param sha256 hash of the content
     * @param size   bytes
     */
    record Spooled(Path file, String sha256, long size) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    private static final String PREFIX = "upload-";
    private static final int BUFFER = 64 * 1024;
    /** How often, in bytes, the free space is looked at. */
    private static final long STEP = 1024 * 1024;
    private static final long MEGABYTE = 1024 * 1024;
    /** What an upload leaves free for the database, which cannot bear a full disk: a twentieth of the disk, at most this. */
    private static final long LARGEST_RESERVE = 64L * 1024 * 1024;
    private static final int RESERVED_PART = 20;

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    Spooled take(InputStream in, long max) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, PREFIX, ".part");
        boolean done = false;
        try {
            Spooled spooled = copy(in, max, file);
            done = true;
            return spooled;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** As people say it. */
    private static String size(long bytes) {
        return bytes >= MEGABYTE && bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes + " bytes";
    }

    private static Spooled copy(InputStream in, long max, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        long looked = -STEP;
        FileStore disk = Files.getFileStore(file);
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > max) {
                    throw Problem.limit("file-too-large", "The file is too large. At most " + size(max) + " are accepted.", "max", Long.toString(max));
                }
                if (size - looked >= STEP) {
                    looked = size;
                    requireSpace(disk);
                }
                digest.update(buffer, 0, read);
                write(out, buffer, read);
            }
            synchronise(out);
        }
        return new Spooled(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void requireSpace(FileStore disk) throws IOException {
        long reserve = Math.min(LARGEST_RESERVE, disk.getTotalSpace() / RESERVED_PART);
        if (disk.getUsableSpace() < reserve + STEP) {
            throw diskFull();
        }
    }

    private static void write(FileOutputStream out, byte[] buffer, int length) throws IOException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    private static void synchronise(FileOutputStream out) throws IOException {
        try {
            out.getFD().sync();
        } catch (IOException e) {
            throw explain(e);
        }
    }

    private static IOException explain(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space") || message.contains("quota") || message.contains("not enough space")) {
            throw diskFull();
        }
        return failure;
    }

    private static Problem diskFull() {
        return Problem.unavailable("disk-full", "The file was not stored, because the disk of the server is full. Tell an administrator.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

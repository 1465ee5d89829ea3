package eu.interlink.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Content as files: {@code blobs/ab/cdef...}, the first two digits of the hash as folder. */
final class DiskContent implements ContentStore {

    private static final int HASH_DIGITS = 64;

    private final Path root;

    DiskContent(Path root) {
        this.root = root;
    }

    @Override
    public void keep(String sha256, Path spooled) throws IOException {
        Path target = path(sha256);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.move(spooled, target, StandardCopyOption.ATOMIC_MOVE);
        synchronise(target.getParent());
    }

    /** Without this the name could be lost in a power failure, though the content is safe. Not every system can do it. */
    private static void synchronise(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        try {
            return Optional.of(Files.newInputStream(path(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    @Override
    public List<String> suspects(Instant before) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(file -> hash(file).length() == HASH_DIGITS && olderThan(file, before)).map(DiskContent::hash).toList();
        }
    }

    private static boolean olderThan(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static String hash(Path file) {
        return file.getParent() == null ? "" : file.getParent().getFileName().toString() + file.getFileName();
    }
}

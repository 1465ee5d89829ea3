package eu.interlink.catalogue.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that is imported. Lists are sorted by name, so that every run sees the same order on every machine. */
final class SourceFolder {

    private static final int DEPTH = 3;

    private final Path root;

    /** @param folder the root of a source, or a folder that holds it a few levels deeper (an unpacked archive) */
    SourceFolder(Path folder) {
        this.root = locate(folder, DEPTH).orElse(folder);
    }

    Path resolve(String path) {
        return root.resolve(path);
    }

    /** Path to show to people: relative, with slashes. */
    String show(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    boolean isFolder(String path) {
        return Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    List<Path> folders(Path parent) {
        return list(parent).stream().filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }

    List<Path> files(Path parent) {
        return list(parent).stream().filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }

    private static List<Path> list(Path parent) {
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted(Comparator.comparing(path -> path.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be read: " + parent, e);
        }
    }

    private static Optional<Path> locate(Path folder, int depth) {
        if (Files.isDirectory(folder.resolve("interlinkers")) || Files.isDirectory(folder.resolve("schemas"))
                || Files.isDirectory(folder.resolve("problemprofiles"))) {
            return Optional.of(folder);
        }
        if (depth == 0) {
            return Optional.empty();
        }
        return list(folder).stream().filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).map(path -> locate(path, depth - 1))
                .flatMap(Optional::stream).findFirst();
    }
}

package eu.interlink.lifecycle.internal.deploy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Remembers how the files of a folder looked, to tell which have been left alone since. */
final class FileLooks {

    /** Size and time of the last change. */
    record Look(long size, FileTime changed) {
    }

    private record Seen(Look look, long sinceNanos) {
    }

    private final Path folder;
    private final Map<String, Seen> seen = new HashMap<>();

    FileLooks(Path folder) {
        this.folder = folder;
    }

    /** Looks at all jars and archives of the folder, by name. */
    SortedMap<String, Look> look() throws IOException {
        SortedMap<String, Look> now = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jar,interlink}")) {
            for (Path file : files) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    now.put(file.getFileName().toString(), new Look(attributes.size(), attributes.lastModifiedTime()));
                }
            }
        }
        seen.keySet().retainAll(now.keySet());
        return now;
    }

    /** For how long a file has looked like that, in nanoseconds; 0 if this is the first time. */
    long unchangedFor(String file, Look look) {
        Seen before = seen.get(file);
        if (before == null || !before.look().equals(look)) {
            seen.put(file, new Seen(look, System.nanoTime()));
            return 0;
        }
        return Math.max(1, System.nanoTime() - before.sinceNanos());
    }
}

package eu.interlink.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The data directory, held by this process alone. */
final class DataDirectory implements AutoCloseable {

    /** Version of the layout of the data directory; grows when an older program could not read it any more. */
    static final int VERSION = 1;

    private final Layout layout;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Layout layout, FileChannel channel, FileLock lock) {
        this.layout = layout;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes the directory if need be and locks it. */
    static DataDirectory open(Layout layout) {
        try {
            for (String folder : List.of("conf", "deploy", "run", "log", "cache")) {
                Files.createDirectories(layout.data().resolve(folder));
            }
            DataDirectory directory = lock(layout);
            directory.checkVersion(layout.data().resolve("version"));
            return directory;
        } catch (IOException e) {
            throw new Stop(Exit.FAILED, "The data directory " + layout.data() + " cannot be used: " + e.getMessage());
        }
    }

    /** Does a process hold the directory now? */
    static boolean inUse(Layout layout) throws IOException {
        if (!Files.exists(layout.data().resolve("lock"))) {
            return false;
        }
        try (DataDirectory free = lock(layout)) {
            return free == null;
        } catch (Stop held) {
            return true;
        }
    }

    private static DataDirectory lock(Layout layout) throws IOException {
        FileChannel channel = FileChannel.open(layout.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same answer as for another one
        }
        if (lock == null) {
            channel.close();
            throw new Stop(Exit.DATA_LOCKED, "Another Interlink uses the data directory " + layout.data()
                    + ". Stop it first ('interlink stop'), or choose another directory with --data.");
        }
        return new DataDirectory(layout, channel, lock);
    }

    /** Removes what a run left behind that ended by a power cut or by a refused start. */
    void forgetEarlierRun() throws IOException {
        for (String file : List.of("failure.txt", "ready", "port", "pid")) {
            Files.deleteIfExists(layout.run(file));
        }
        deleteAll(layout.data().resolve("tmp"));
    }

    /** Half uploads and unpacked archives: folders in folders. */
    private static void deleteAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Whether a layout is one that this program does not know; what is no number is from a time to come. */
    static boolean newer(String version) {
        return !version.matches("\\d{1,9}") || Integer.parseInt(version) > VERSION;
    }

    private void checkVersion(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, Integer.toString(VERSION));
            return;
        }
        String text = Files.readString(file).strip();
        if (newer(text)) {
            close();
            throw new Stop(Exit.DATA_NEWER, "The data directory " + file.getParent() + " was written by a newer version of Interlink (layout "
                    + text + ", this program knows " + VERSION + "). Start the newer version.");
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}

package eu.interlink.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Counts the starts that came to a bad end soon, one after the other. After three of them the next one is in safe mode: without the
 * Interlinkers that do not ship with the platform.
 */
final class Starts {

    static final int BAD = 3;
    /** Whoever has served so long has not failed at its start. */
    private static final long GOOD_AFTER_MILLIS = 60_000;

    private final Path count;
    private final Path starting;

    Starts(Layout layout) {
        count = layout.run("starts");
        starting = layout.run("starting");
    }

    /** Counts this start. @return why it must be in safe mode, one sentence; empty if it need not */
    Optional<String> begin() throws IOException {
        int bad = Files.exists(count) ? number(Files.readString(count).strip()) : 0;
        Files.writeString(count, Integer.toString(bad + 1));
        if (bad < BAD) {
            return Optional.empty();
        }
        String last = Files.exists(starting) ? " The last one ended while " + Files.readString(starting).strip() + " was being started." : "";
        return Optional.of("The last " + bad + " starts ended badly." + last);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** The start went well, or it was refused for a reason that has nothing to do with what was started. */
    void good() throws IOException {
        Files.deleteIfExists(count);
    }

    /** The server serves: if it goes on doing so, the start went well. */
    void serving() {
        Thread.ofPlatform().daemon().name("interlink-start-was-good").start(() -> {
            try {
                Thread.sleep(GOOD_AFTER_MILLIS);
                good();
            } catch (IOException | InterruptedException e) {
                // The process ends, or the next start counts one too many.
                Thread.currentThread().interrupt();
            }
        });
    }
}

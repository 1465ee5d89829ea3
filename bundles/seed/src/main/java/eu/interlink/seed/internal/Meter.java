package eu.interlink.seed.internal;

import eu.interlink.jobs.Jobs.Progress;
import java.util.concurrent.CancellationException;

/** Counts the rows that were written, and tells how far it is. */
final class Meter {

    private final Progress progress;
    private final int total;
    private int done;
    private String note = "";

    /** @param total rows, about */
    Meter(Progress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    void begin(String what) {
        note = what;
        progress.at(done, total, note);
    }

    /** @throws CancellationException if somebody asked to stop */
    void wrote(int rows) {
        done = Math.min(done + rows, total);
        progress.at(done, total, note);
        if (progress.cancelled()) {
            throw new CancellationException("Stopped. What was made until then is there.");
        }
    }
}

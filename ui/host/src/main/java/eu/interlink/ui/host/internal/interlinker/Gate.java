package eu.interlink.ui.host.internal.interlinker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** Counts who is inside. Once closed nobody enters any more, and {@link #empty()} completes when the last one has left. */
final class Gate {

    private static final long CLOSED = Long.MIN_VALUE;

    private final AtomicLong inside = new AtomicLong();
    private final CompletableFuture<Void> empty = new CompletableFuture<>();

    /** False if it is closed. */
    boolean enter() {
        long now = inside.get();
        while (now >= 0) {
            if (inside.compareAndSet(now, now + 1)) {
                return true;
            }
            now = inside.get();
        }
        return false;
    }

    void leave() {
        if (inside.decrementAndGet() == CLOSED) {
            empty.completeAsync(() -> null);
        }
    }

    void close() {
        if (inside.getAndUpdate(now -> now | CLOSED) == 0) {
            empty.complete(null);
        }
    }

    CompletionStage<Void> empty() {
        return empty;
    }
}

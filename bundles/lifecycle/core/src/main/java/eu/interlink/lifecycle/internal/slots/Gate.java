package eu.interlink.lifecycle.internal.slots;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the calls inside one version. Once closed nobody enters any more, and it tells when the last one has left. */
final class Gate {

    /** The sign bit; the other bits count. */
    private static final long CLOSED = Long.MIN_VALUE;

    private final AtomicLong state = new AtomicLong();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    /** @return false if the gate is closed, or so many are inside */
    boolean enter(long most) {
        long seen = state.get();
        while (seen >= 0 && seen < most) {
            if (state.compareAndSet(seen, seen + 1)) {
                return true;
            }
            seen = state.get();
        }
        return false;
    }

    void leave() {
        if (state.decrementAndGet() == CLOSED) {
            // Not on this thread: it belongs to a request, and what follows is the end of a whole version.
            drained.completeAsync(() -> null);
        }
    }

    /** Lets nobody in any more. Does not wait. */
    void close() {
        if (state.getAndUpdate(seen -> seen | CLOSED) == 0) {
            drained.completeAsync(() -> null);
        }
    }

    boolean closed() {
        return state.get() < 0;
    }

    /** Calls inside now. */
    long inside() {
        return state.get() & Long.MAX_VALUE;
    }

    /** Completes when the gate is closed and the last call has left. */
    CompletionStage<Void> drained() {
        return drained.minimalCompletionStage();
    }
}

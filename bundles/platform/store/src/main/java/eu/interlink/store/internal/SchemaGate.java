package eu.interlink.store.internal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the connections of one schema away while its tables are defined anew. H2 needs that: it makes a table anew under the hands of
 * those who use it, and an insert that waited for it goes into the old one and is lost, although it was acknowledged. Whoever already
 * holds a connection gets another one, so that nobody waits for himself.
 */
final class SchemaGate {

    /** A definition. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** How long the definition waits for those inside; not longer than they wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);
    private int inside;
    private boolean closed;

    /** @throws SQLException if a definition goes on for too long */
    void enter() throws SQLException {
        lock.lock();
        try {
            if (held.get() == 0 && !await(() -> !closed, WAIT)) {
                throw new SQLTransientConnectionException("The tables are being changed by an upgrade, which takes long. Try again in a moment.");
            }
            inside++;
            held.set(held.get() + 1);
        } finally {
            lock.unlock();
        }
    }

    /** By the thread that entered, or by another one that it gave the connection to. */
    void leave() {
        lock.lock();
        try {
            inside--;
            if (held.get() > 1) {
                held.set(held.get() - 1);
            } else {
                held.remove();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @throws SQLException if somebody keeps a connection for too long; nothing was done then */
    <T> T alone(Work<T> work) throws SQLException {
        lock.lock();
        try {
            if (!await(() -> !closed, WAIT)) {
                throw new SQLTransientConnectionException("Another change of the tables takes too long");
            }
            closed = true;
            if (!await(() -> inside == 0, PATIENCE)) {
                closed = false;
                changed.signalAll();
                throw new SQLTransientConnectionException("The tables are in use by a piece of work that takes longer than " + PATIENCE.toSeconds()
                        + " s. Try again when it has ended.");
            }
        } finally {
            lock.unlock();
        }
        try {
            return work.run();
        } finally {
            open();
        }
    }

    private void open() {
        lock.lock();
        try {
            closed = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is waited for. */
    private interface Until {
        boolean reached();
    }

    private boolean await(Until until, Duration limit) throws SQLException {
        long left = limit.toNanos();
        try {
            while (!until.reached()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for " + TimeUnit.NANOSECONDS.toMillis(limit.toNanos()) + " ms at most", e);
        }
    }
}

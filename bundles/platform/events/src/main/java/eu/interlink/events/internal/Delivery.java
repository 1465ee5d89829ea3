package eu.interlink.events.internal;

import eu.interlink.events.Event;
import eu.interlink.events.Subscriber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers to one subscriber, one event after the other, and keeps its place. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final long PATIENCE_SECONDS = 5;

    private final Subscriber subscriber;
    private final String name;
    private final JournalTable journal;
    private final CursorTable cursors;
    private final Duration firstPause;
    /** Held while the subscriber works. */
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean closed;
    private boolean scheduled;
    private boolean again;
    private volatile Optional<Long> position = Optional.empty();
    private Duration pause;
    private long notBefore = System.nanoTime();

    Delivery(Subscriber subscriber, JournalTable journal, CursorTable cursors, Duration pause) {
        this.subscriber = subscriber;
        this.name = subscriber.name();
        this.journal = journal;
        this.cursors = cursors;
        this.firstPause = pause;
        this.pause = pause;
    }

    String name() {
        return name;
    }

    boolean serves(Subscriber other) {
        return subscriber == other;
    }

    /** There may be something to do. */
    synchronized void signal(long last, Executor threads, BooleanSupplier leading) {
        boolean upToDate = !scheduled && position.filter(reached -> reached >= last).isPresent();
        if (closed || upToDate || System.nanoTime() - notBefore < 0) {
            return;
        }
        again = true;
        if (!scheduled) {
            scheduled = true;
            threads.execute(() -> run(leading));
        }
    }

    /** Another node moves the cursor now. */
    void forget() {
        position = Optional.empty();
    }

    private synchronized boolean more() {
        boolean more = again && !closed && System.nanoTime() - notBefore >= 0;
        again = false;
        scheduled = more;
        return more;
    }

    private void run(BooleanSupplier leading) {
        while (more()) {
            working.lock();
            try {
                deliver(leading);
            } catch (RuntimeException e) {
                LOG.warn("Events for {} wait, because the database failed", name, e);
                postpone();
            } finally {
                working.unlock();
            }
        }
    }

    private void deliver(BooleanSupplier leading) {
        if (!leading.getAsBoolean()) {
            forget();
            return;
        }
        long start = position.orElseGet(() -> cursors.position(name));
        position = Optional.of(start);
        List<Event> events = journal.after(start, BATCH);
        while (!events.isEmpty()) {
            long reached = deliver(events, leading);
            if (reached < events.getLast().sequence()) {
                return;
            }
            events = events.size() < BATCH ? List.of() : journal.after(reached, BATCH);
        }
    }

    /** Delivers until the first failure; the place is kept in any case. */
    private long deliver(List<Event> events, BooleanSupplier leading) {
        long start = events.getFirst().sequence() - 1;
        long reached = start;
        try {
            for (Event event : events) {
                if (closed || !leading.getAsBoolean()) {
                    break;
                }
                subscriber.on(event);
                reached = event.sequence();
                pause = firstPause;
            }
        } catch (Exception | LinkageError e) {
            LOG.warn("{} failed at event {}; next attempt in {}", name, reached + 1, pause, e);
            postpone();
        }
        if (reached > start) {
            cursors.move(name, reached);
            position = Optional.of(reached);
        }
        return reached;
    }

    private synchronized void postpone() {
        notBefore = System.nanoTime() + pause.toNanos();
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    /** No event is delivered after this has returned, unless the subscriber works on one for longer than our patience. */
    void close() {
        closed = true;
        try {
            if (working.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                working.unlock();
            } else {
                LOG.warn("{} still works on an event while it is taken away", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

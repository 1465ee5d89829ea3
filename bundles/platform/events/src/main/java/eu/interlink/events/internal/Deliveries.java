package eu.interlink.events.internal;

import eu.interlink.events.Subscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The deliveries to all subscribers, each on a thread of its own while it has something to do. Of several subscribers with the same
 * name (two versions of a bundle for a moment) the one that was first is served, then the next.
 */
final class Deliveries {

    private final JournalTable journal;
    private final CursorTable cursors;
    private final Duration pause;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-subscriber-", 0).factory());

    Deliveries(JournalTable journal, CursorTable cursors, Duration pause) {
        this.journal = journal;
        this.cursors = cursors;
        this.pause = pause;
    }

    synchronized void add(Subscriber subscriber) {
        deliveries.add(new Delivery(subscriber, journal, cursors, pause));
    }

    /** Returns when the subscriber is not working any more, or after a few seconds. */
    void remove(Subscriber subscriber) {
        List<Delivery> gone;
        synchronized (this) {
            gone = deliveries.stream().filter(delivery -> delivery.serves(subscriber)).toList();
            deliveries.removeAll(gone);
        }
        gone.forEach(Delivery::close);
    }

    /**
     * Begins to deliver.
     *
     * @param last    number of the last event there is
     * @param leading asked again before each step
     */
    synchronized void signal(long last, BooleanSupplier leading) {
        List<String> served = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            if (!served.contains(delivery.name())) {
                served.add(delivery.name());
                delivery.signal(last, threads, leading);
            }
        }
    }

    /** Another node delivers now and moves the cursors. */
    synchronized void forget() {
        deliveries.forEach(Delivery::forget);
    }

    void close() throws InterruptedException {
        List<Delivery> all;
        synchronized (this) {
            all = List.copyOf(deliveries);
            deliveries.clear();
        }
        all.forEach(Delivery::close);
        threads.shutdown();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }
}

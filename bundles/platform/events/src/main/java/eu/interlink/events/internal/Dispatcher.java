package eu.interlink.events.internal;

import eu.interlink.events.Subscriber;
import eu.interlink.store.Leases;
import eu.interlink.store.Store;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that numbers what was committed, tells the open screens of this node and wakes the subscribers. Numbers are given and
 * subscribers are served by the node that holds the lease; screens are told by every node for its own.
 */
@Component(service = Dispatcher.class, immediate = true)
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String LEASE = "events.dispatcher";
    private static final Duration LEASE_TIME = Duration.ofSeconds(15);
    /** Looks without being woken: for what another node wrote, and for retries. */
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int BATCH = 500;
    /** Rounds do not follow each other faster: many events of one moment get their numbers in one transaction. The first after a rest waits for nothing. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private final Leases leases;
    private final JournalTable journal;
    private final ScreenFeed screens;
    private final Deliveries deliveries;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;

    @Activate
    public Dispatcher(@Reference(target = "(interlink.schema=events)") Store store, @Reference Leases leases, @Reference LiveHub live) {
        this(store, leases, live, Duration.ofSeconds(1));
    }

    /** @param pause before the first retry of a subscriber that failed */
    Dispatcher(Store store, Leases leases, LiveHub live, Duration pause) {
        this.leases = leases;
        journal = new JournalTable(store);
        screens = new ScreenFeed(journal, live);
        deliveries = new Deliveries(journal, new CursorTable(store), pause);
        thread = Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-events").start(this::loop);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSubscriber(Subscriber subscriber) {
        deliveries.add(subscriber);
        wake();
    }

    void removeSubscriber(Subscriber subscriber) {
        deliveries.remove(subscriber);
    }

    /** Something was committed. Returns at once. */
    void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    private void loop() {
        while (!stopped) {
            try {
                long begun = System.nanoTime();
                round();
                if (signal.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    TimeUnit.NANOSECONDS.sleep(BREATH.toNanos() - (System.nanoTime() - begun));
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.warn("Events wait, because the journal could not be read; trying again", e);
                    pause();
                }
            }
        }
    }

    private void round() {
        boolean leading = leases.hold(LEASE, LEASE_TIME);
        screens.begin();
        if (leading) {
            while (journal.number(BATCH) == BATCH) {
                LOG.debug("More than {} events wait for their number", BATCH);
            }
        }
        long last = screens.publish();
        if (leading) {
            deliveries.signal(last, () -> !stopped && leases.hold(LEASE, LEASE_TIME));
        } else {
            deliveries.forget();
        }
    }

    /** A database that is away must not be asked in a tight loop. */
    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Deactivate
    void stop() {
        stopped = true;
        // Never by an interrupt: that could close the database file under the thread.
        signal.release();
        try {
            thread.join(Duration.ofSeconds(10));
            deliveries.close();
            leases.release(LEASE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("The lease was not given back; it ends by itself", e);
        }
    }
}

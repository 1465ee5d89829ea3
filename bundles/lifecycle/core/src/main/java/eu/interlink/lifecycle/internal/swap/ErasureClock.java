package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.internal.slots.Live;
import eu.interlink.lifecycle.internal.slots.LiveLease;
import eu.interlink.lifecycle.internal.slots.Slots;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings erasures to the Interlinkers that are in use, until each has acknowledged. */
@Component(service = ErasureClock.class, immediate = true)
public final class ErasureClock {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureClock.class);
    private static final long PAUSE_MILLIS = 2_000;
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final ErasureTable table;
    private final Slots slots;
    private final Steps steps;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    @Activate
    public ErasureClock(@Reference ErasureTable table, @Reference Slots slots, @Reference Steps steps) {
        this.table = table;
        this.slots = slots;
        this.steps = steps;
        thread = Thread.ofPlatform().daemon().name("lifecycle: erasures").start(this::run);
    }

    private void run() {
        try {
            while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    deliver();
                } catch (RuntimeException | LinkageError e) {
                    if (end.getCount() > 0) {
                        LOG.warn("Erasures could not be delivered. It is tried again.", e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Two nodes may deliver the same one: an erasure is repeatable. */
    void deliver() throws InterruptedException {
        for (Live live : slots.all()) {
            for (UUID person : table.open(live.id(), BATCH)) {
                if (!deliver(live.id(), person)) {
                    break;
                }
            }
        }
    }

    private boolean deliver(String id, UUID person) throws InterruptedException {
        Optional<LiveLease> lease = slots.lease(id);
        if (lease.isEmpty()) {
            return false;
        }
        try (LiveLease inside = lease.get()) {
            inside.background();
            steps.run("erase a person in " + id, LIMIT, () -> {
                inside.interlinker().erase(person);
                return null;
            });
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            LOG.warn("{} did not forget a person yet: {}. It is asked again.", id, e.getMessage());
            return false;
        }
        table.delivered(id, person, Instant.now());
        return true;
    }

    @Deactivate
    void stop() throws InterruptedException {
        end.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }
}

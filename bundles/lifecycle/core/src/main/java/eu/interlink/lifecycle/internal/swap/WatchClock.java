package eu.interlink.lifecycle.internal.swap;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has calls and the versions that are watched looked at every second, and these asked for their health every fifth time. */
@Component(service = WatchClock.class, immediate = true)
public final class WatchClock {

    private static final Logger LOG = LoggerFactory.getLogger(WatchClock.class);
    private static final int HEALTH_EVERY = 5;

    private final Changes changes;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    @Activate
    public WatchClock(@Reference Changes changes) {
        this.changes = changes;
        thread = Thread.ofPlatform().daemon().name("lifecycle: watch").start(this::run);
    }

    private void run() {
        try {
            for (int tick = 1; !end.await(1, TimeUnit.SECONDS); tick++) {
                look(tick % HEALTH_EVERY == 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(boolean askHealth) {
        try {
            changes.judge(askHealth, Instant.now());
            changes.judgeCalls();
        } catch (RuntimeException | LinkageError e) {
            if (end.getCount() > 0) {
                LOG.error("The versions that are watched could not be looked at. It is tried again.", e);
            }
        }
    }

    @Deactivate
    void stop() throws InterruptedException {
        end.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }
}

package eu.interlink.lifecycle.internal.swap;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes this node match the wanted state: at the start, and whenever another node has changed it. */
@Component(service = Reconciler.class, immediate = true)
public final class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final long LEVEL_PAUSE_MILLIS = 10;
    private static final long PAUSE_MILLIS = 5_000;

    private final Changes changes;
    private final Wanted parts;
    private final Swapper swapper;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    @Activate
    public Reconciler(@Reference Changes changes, @Reference Wanted parts, @Reference Swapper swapper) {
        this.parts = parts;
        this.changes = changes;
        this.swapper = swapper;
        thread = Thread.ofPlatform().daemon().name("lifecycle: reconciler").start(this::run);
    }

    private void run() {
        try {
            while (!swapper.levelReached()) {
                if (end.await(LEVEL_PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            do {
                pass();
                first.countDown();
            } while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass() {
        try {
            changes.reconcile();
            parts.reconcile();
        } catch (RuntimeException | LinkageError e) {
            if (end.getCount() > 0) {
                LOG.error("What is installed on this node could not be brought up to date. It is tried again.", e);
            }
        }
    }

    /** Waits until everything that should run was tried once. @return false if that is not so within the time */
    public boolean awaitFirst(long millis) throws InterruptedException {
        return first.await(millis, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        end.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }
}

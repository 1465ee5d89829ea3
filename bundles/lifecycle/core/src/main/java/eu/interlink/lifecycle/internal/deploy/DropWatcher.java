package eu.interlink.lifecycle.internal.deploy;

import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Offers;
import eu.interlink.lifecycle.internal.swap.Reconciler;
import eu.interlink.lifecycle.internal.swap.UnitTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the drop folder {@code deploy} of the data directory three times a second. */
@Component(service = DropWatcher.class, immediate = true)
public final class DropWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(DropWatcher.class);
    private static final long PAUSE_MILLIS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DropFolder folder;
    private final Reconciler reconciler;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    @Activate
    public DropWatcher(BundleContext context, @Reference Lifecycle lifecycle, @Reference Offers offers, @Reference UnitTable units, @Reference DropTable drops,
            @Reference Reconciler reconciler) throws IOException {
        Path deploy = Path.of(context.getProperty("interlink.data"), "deploy");
        Files.createDirectories(deploy);
        folder = new DropFolder(deploy, lifecycle, offers, units, drops, PATIENCE);
        this.reconciler = reconciler;
        thread = Thread.ofPlatform().daemon().name("lifecycle: drop folder").start(this::run);
    }

    private void run() {
        try {
            while (!reconciler.awaitFirst(PAUSE_MILLIS)) {
                if (end.getCount() == 0) {
                    return;
                }
            }
            while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                scan();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void scan() {
        try {
            folder.scan();
        } catch (IOException | RuntimeException | LinkageError e) {
            if (end.getCount() > 0) {
                LOG.error("The drop folder could not be looked at. It is tried again.", e);
            }
        }
    }

    @Deactivate
    void stop() throws InterruptedException {
        end.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }
}

package eu.interlink.demo.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.SignIn;
import eu.interlink.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the sample data once, in the background and through the services that screens use, and leaves on file how to sign in. A failure
 * is logged; the next start goes on where this one broke off.
 */
@Component(service = DemoData.class, immediate = true)
public final class DemoData {

    /** The setting that says that the sample data is there. */
    static final String CREATED = "demo.created";
    private static final Duration FOR_SCHEMA = Duration.ofSeconds(60);
    private static final Duration FOR_TOOL = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 50;
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final DemoPeople people;
    private final DemoProcesses processes;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Settings settings;
    private final DemoReady ready;
    private final Welcome welcome;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Activate
    public DemoData(@Reference DemoPeople people, @Reference DemoProcesses processes, @Reference Accounts accounts, @Reference SignIn signIn,
            @Reference Settings settings, @Reference DemoReady ready, BundleContext context) {
        this(people, processes, accounts, signIn, settings, ready,
                Path.of(Optional.ofNullable(context.getProperty("interlink.data")).orElse("data")));
        Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-demo").start(this::run);
    }

    DemoData(DemoPeople people, DemoProcesses processes, Accounts accounts, SignIn signIn, Settings settings, DemoReady ready, Path data) {
        this.people = people;
        this.processes = processes;
        this.accounts = accounts;
        this.signIn = signIn;
        this.settings = settings;
        this.ready = ready;
        this.welcome = new Welcome(data);
    }

    @Deactivate
    public void stop() {
        stopped.countDown();
    }

    void run() {
        try {
            if (settings.get(CREATED).isEmpty() && !make()) {
                return;
            }
            welcome.write();
            ready.done();
        } catch (RuntimeException e) {
            if (stopped.getCount() > 0) {
                LOG.error("The sample data could not be made completely; the next start tries again", e);
            }
            ready.failed(e.getMessage());
        }
    }

    /** @return false if it was stopped on the way */
    private boolean make() {
        try (Sessions sessions = new Sessions(accounts, signIn)) {
            DemoPeople.Made made = people.make(sessions);
            welcome.write();
            await(FOR_SCHEMA, () -> processes.schema().isPresent());
            await(FOR_TOOL, processes::toolSettled);
            if (stopped.getCount() == 0) {
                return false;
            }
            UUID schema = processes.schema().orElseThrow(() -> new IllegalStateException("The starter schema has not been imported."));
            processes.make(sessions, DemoProcess.routes(made), schema);
            processes.make(sessions, DemoProcess.budget(made), schema);
        }
        settings.put(CREATED, Optional.of("true"));
        LOG.info("The sample data is there");
        return true;
    }

    private void await(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            boolean waiting = true;
            while (waiting) {
                waiting = System.nanoTime() < end && !condition.getAsBoolean() && !stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

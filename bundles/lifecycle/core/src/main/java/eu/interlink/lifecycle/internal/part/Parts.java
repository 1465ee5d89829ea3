package eu.interlink.lifecycle.internal.part;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.lifecycle.Part;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.swap.Exchange;
import eu.interlink.lifecycle.internal.swap.Jars;
import eu.interlink.lifecycle.internal.swap.SafeMode;
import eu.interlink.lifecycle.internal.swap.SwapFailure;
import eu.interlink.lifecycle.internal.swap.UnitJournal;
import eu.interlink.lifecycle.internal.swap.Wanted;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges parts of the platform, one change at a time. The bundle of the distribution stays installed and is only stopped until the next
 * start, so that whatever happens to an exchanged part, the platform starts with its own.
 */
@Component(service = {Parts.class, Wanted.class})
public final class Parts implements Wanted {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final BundleContext context;
    private final PartTable table;
    private final PartPlans plans;
    private final Files files;
    private final Exchange exchange;
    private final SafeMode safeMode;
    private final UnitJournal journal;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    @Activate
    public Parts(BundleContext context, @Reference PartTable table, @Reference PartPlans plans, @Reference Files files, @Reference Exchange exchange,
            @Reference SafeMode safeMode, @Reference UnitJournal journal) {
        this.context = context;
        this.table = table;
        this.plans = plans;
        this.files = files;
        this.exchange = exchange;
        this.safeMode = safeMode;
        this.journal = journal;
    }

    public List<Part> all() {
        return table.all().stream().map(row -> new Part(row.symbolicName(), row.version(), row.shipped(), row.source(), row.publisher(),
                Optional.ofNullable(failures.get(row.symbolicName())), row.changed())).toList();
    }

    /**
     * Brings a part into use that was examined and found good.
     *
     * @throws Problem CONFLICT {@code unit-failed} with the reason; the former version serves on
     */
    public void install(Caller caller, Plan plan, IncomingJar jar, String source) throws IOException {
        String name = plan.id().orElseThrow();
        lock.lock();
        try {
            Optional<PartRow> before = table.find(name);
            Bundle old = plans.inUse(name).orElseThrow(() -> Problem.notFound("part"));
            String shipped = plans.shipped(name).orElseThrow(() -> Problem.notFound("part")).getVersion().toString();
            FileRef file;
            try (InputStream in = java.nio.file.Files.newInputStream(jar.file())) {
                file = files.put(PartRow.holder(name), jar.name(), in, Jars.MAX);
            }
            PartRow row = new PartRow(name, plan.to().orElseThrow(), file, source, shipped, plan.trust() == Plan.Trust.SIGNED ? plan.publisher() : Optional.empty(),
                    Instant.now());
            try {
                exchange.now(row.symbolicName(), candidate(row, old), old, () -> table.together(() -> {
                    table.save(row);
                    journal.exchanged(caller, row.symbolicName(), row.version(), old.getVersion().toString(), row.source());
                }));
            } catch (SwapFailure e) {
                if (before.filter(known -> known.file().sha256().equals(row.file().sha256())).isEmpty()) {
                    files.release(row.holder(), row.file());
                }
                throw refused(row.symbolicName(), e);
            }
            failures.remove(row.symbolicName());
            before.filter(known -> !known.file().sha256().equals(row.file().sha256())).ifPresent(known -> files.release(known.holder(), known.file()));
        } finally {
            lock.unlock();
        }
    }

    /** @throws Problem NOT_FOUND if it was not exchanged, CONFLICT {@code unit-failed} with the reason */
    public void giveBack(Caller caller, String symbolicName) {
        lock.lock();
        try {
            PartRow row = table.find(symbolicName).orElseThrow(() -> Problem.notFound("part"));
            Runnable commit = () -> table.together(() -> {
                table.forget(symbolicName);
                journal.givenBack(caller, symbolicName, row.shipped(), row.version());
            });
            Optional<Bundle> old = plans.inUse(symbolicName).filter(Parts::exchanged);
            if (old.isPresent()) {
                back(symbolicName, old.get(), commit);
            } else {
                commit.run();
            }
            failures.remove(symbolicName);
            files.release(row.holder(), row.file());
        } catch (SwapFailure e) {
            throw refused(symbolicName, e);
        } finally {
            lock.unlock();
        }
    }

    private static Problem refused(String symbolicName, SwapFailure failure) {
        LOG.warn("{}", failure.getMessage(), failure);
        return Problem.conflict("unit-failed", failure.getMessage() + ". The version in use was not touched.", "interlinker", symbolicName);
    }

    private void back(String symbolicName, Bundle old, Runnable commit) throws SwapFailure {
        Bundle shipped = plans.shipped(symbolicName).orElseThrow(() -> new SwapFailure("The distribution has no " + symbolicName, null));
        exchange.now(symbolicName, shipped, old, commit);
    }

    /** Makes this node match the wanted state. A new distribution has the last word: what was exchanged against its forerunner goes. */
    @Override
    public void reconcile() {
        lock.lock();
        try {
            List<PartRow> rows = table.all();
            for (PartRow row : rows) {
                Optional<Bundle> shipped = plans.shipped(row.symbolicName());
                if (shipped.filter(bundle -> bundle.getVersion().toString().equals(row.shipped())).isEmpty()) {
                    LOG.info("The distribution is another one now: its own {} is in use instead of {}", row.symbolicName(), row.version());
                    table.forget(row.symbolicName());
                    files.release(row.holder(), row.file());
                } else {
                    match(row);
                }
            }
            clean(table.all().stream().map(PartRow::location).toList());
        } finally {
            lock.unlock();
        }
    }

    private void match(PartRow row) {
        Optional<Bundle> old = plans.inUse(row.symbolicName());
        if (old.isEmpty() || old.get().getLocation().equals(row.location()) || resting.getOrDefault(row.location(), Instant.MIN).isAfter(Instant.now())) {
            return;
        }
        Optional<String> held = safeMode.holdsBackParts();
        if (held.isPresent()) {
            failures.put(row.symbolicName(), held.get());
            return;
        }
        try {
            safeMode.starting(row.symbolicName() + " " + row.version());
            exchange.now(row.symbolicName(), candidate(row, old.get()), old.get(), () -> failures.remove(row.symbolicName()));
        } catch (SwapFailure e) {
            LOG.warn("{}", e.getMessage(), e);
            failures.put(row.symbolicName(), e.getMessage());
            resting.put(row.location(), Instant.now().plus(RETRY));
        } finally {
            safeMode.started();
        }
    }

    /** Bundles that nobody wants: another node gave them back, or a crash left them. */
    private void clean(List<String> wanted) {
        for (Bundle bundle : context.getBundles()) {
            if (!exchanged(bundle) || wanted.contains(bundle.getLocation())) {
                continue;
            }
            if (bundle.getState() != Bundle.ACTIVE) {
                exchange.remove(bundle);
            } else if (plans.inUse(bundle.getSymbolicName()).filter(bundle::equals).isPresent()) {
                try {
                    back(bundle.getSymbolicName(), bundle, () -> { });
                } catch (SwapFailure e) {
                    LOG.warn("{}", e.getMessage(), e);
                }
            }
        }
    }

    private static boolean exchanged(Bundle bundle) {
        return bundle.getLocation().startsWith(PartRow.LOCATION);
    }

    private Bundle candidate(PartRow row, Bundle old) throws SwapFailure {
        Bundle known = context.getBundle(row.location());
        if (known != null) {
            return known;
        }
        // The same version in another jar could not be installed beside it.
        Arrays.stream(context.getBundles()).filter(bundle -> exchanged(bundle) && bundle.getState() != Bundle.ACTIVE
                && bundle.getSymbolicName().equals(row.symbolicName())).forEach(exchange::remove);
        try (InputStream in = files.open(row.file())) {
            return exchange.install(row.location(), in, old);
        } catch (IOException | BundleException e) {
            throw new SwapFailure(row.symbolicName() + " " + row.version() + " cannot be used: " + e.getMessage(), e);
        }
    }
}

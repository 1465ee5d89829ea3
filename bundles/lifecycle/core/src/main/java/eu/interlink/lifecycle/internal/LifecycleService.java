package eu.interlink.lifecycle.internal;

import eu.interlink.access.Policy;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Compatibility;
import eu.interlink.lifecycle.Difference;
import eu.interlink.lifecycle.KeptVersion;
import eu.interlink.lifecycle.Leftover;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Part;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.Change;
import eu.interlink.lifecycle.Purged;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitDetail;
import eu.interlink.lifecycle.internal.part.Parts;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.swap.Changes;
import eu.interlink.lifecycle.internal.swap.FormerVersions;
import eu.interlink.lifecycle.internal.swap.Jars;
import eu.interlink.lifecycle.internal.swap.KeptTable.Kept;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import eu.interlink.lifecycle.internal.swap.UnitStates;
import eu.interlink.lifecycle.internal.trust.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door to the lifecycle: asks the policy, plans, and hands what is possible over to {@link Changes}. */
@Component
public final class LifecycleService implements Lifecycle {

    private final Policy policy;
    private final Plans plans;
    private final Changes changes;
    private final Parts parts;
    private final UnitStates states;
    private final Installer installer;
    private final Verifier verifier;
    private final Earlier earlier;
    private final FormerVersions former;
    private final Jars jars;
    private final Path temporary;

    @Activate
    public LifecycleService(BundleContext context, @Reference Policy policy, @Reference Plans plans, @Reference Changes changes, @Reference Parts parts,
            @Reference FormerVersions former, @Reference Jars jars, @Reference UnitStates states, @Reference Installer installer,
            @Reference Verifier verifier, @Reference Journal journal) {
        this.policy = policy;
        this.plans = plans;
        this.changes = changes;
        this.parts = parts;
        this.states = states;
        this.installer = installer;
        this.verifier = verifier;
        earlier = new Earlier(journal);
        this.former = former;
        this.jars = jars;
        temporary = Path.of(context.getProperty("interlink.data"), "tmp");
    }

    @Override
    public List<Unit> units(Caller caller) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return states.all();
    }

    @Override
    public Plan plan(Caller caller, Path jar) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return with(jar, incoming -> plans.examine(incoming, Optional.empty()).plan());
    }

    @Override
    public Unit install(Caller caller, Path jar, String source) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        return with(jar, incoming -> installer.install(caller, incoming, source, Optional.empty()));
    }

    @Override
    public Plan planChange(Caller caller, String id, Change change) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return plans.change(id, change);
    }

    @Override
    public List<Compatibility> compatibility(Caller caller, String platform) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return plans.compatibility(platform);
    }

    @Override
    public List<KeptVersion> kept(Caller caller, String id) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return former.of(id).stream().map(Kept::version).toList();
    }

    @Override
    public Plan planReturn(Caller caller, String id, Optional<String> version) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return withKept(id, version, (kept, jar) -> plans.examine(jar, vouched(kept)).plan());
    }

    /** A jar that came in an archive has the word of whoever signed that. */
    private Optional<Verifier.Verdict> vouched(Kept kept) {
        return kept.version().publisher().filter(publisher -> kept.version().source().startsWith(UnitRow.ARCHIVE)).map(verifier::word);
    }

    @Override
    public Unit returnTo(Caller caller, String id, Optional<String> version) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        return withKept(id, version, (kept, jar) -> installer.install(caller, jar, kept.version().source(), vouched(kept)));
    }

    @FunctionalInterface
    private interface KeptWork<T> {
        T on(Kept kept, IncomingJar jar) throws IOException;
    }

    private <T> T withKept(String id, Optional<String> version, KeptWork<T> work) {
        Kept kept = former.find(id, version).orElseThrow(() -> Problem.notFound("version"));
        try {
            Files.createDirectories(temporary);
            Path folder = Files.createTempDirectory(temporary, "kept-");
            Path copy = jars.copy(kept, folder);
            try {
                return with(copy, jar -> work.on(kept, jar));
            } finally {
                Files.deleteIfExists(copy);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of " + id + " " + kept.version().version() + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Unit disable(Caller caller, String id) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        return changes.disable(caller, id);
    }

    @Override
    public Unit enable(Caller caller, String id) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        return changes.enable(caller, id);
    }

    @Override
    public void remove(Caller caller, String id) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        changes.remove(caller, id);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(IncomingJar jar) throws IOException;
    }

    private <T> T with(Path jar, Work<T> work) {
        try {
            if (Files.size(jar) > Jars.MAX) {
                throw Problem.limit("file-too-large", "The jar is too large. The limit is " + Jars.MAX + " bytes.", "max", Long.toString(Jars.MAX));
            }
            try (IncomingJar incoming = IncomingJar.of(jar, temporary)) {
                return work.on(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The jar " + jar.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Purged purge(Caller caller, String id) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        return changes.purge(caller, id);
    }

    @Override
    public List<Leftover> leftovers(Caller caller) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return changes.leftovers();
    }

    @Override
    public Unit acknowledge(Caller caller, String id) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        return changes.acknowledge(id);
    }

    @Override
    public Optional<String> documentation(Caller caller, String id, Locale reader) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return plans.documentation(id, reader);
    }

    @Override
    public List<Difference> compare(Caller caller, Instant then) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        if (then.isAfter(Instant.now())) {
            throw Problem.invalid("wrong-value", "The moment to compare with is in the future. Choose an earlier one.", "field", "since");
        }
        return earlier.compare(states.all().stream().filter(unit -> unit.state() != Unit.State.DISABLED && unit.state() != Unit.State.REMOVED)
                .collect(Collectors.toMap(Unit::id, Unit::version)), then);
    }

    @Override
    public List<Part> parts(Caller caller) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return parts.all();
    }

    @Override
    public void giveBackPart(Caller caller, String symbolicName) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        parts.giveBack(caller, symbolicName);
    }

    @Override
    public UnitDetail detail(Caller caller, String id) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return plans.detail(id);
    }
}

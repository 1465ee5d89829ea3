package eu.interlink.lifecycle.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.Change;
import eu.interlink.lifecycle.Plan.Refusal;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.part.Parts;
import eu.interlink.lifecycle.internal.plan.Examined;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import eu.interlink.lifecycle.internal.swap.Changes;
import eu.interlink.lifecycle.internal.swap.UnitJournal;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import eu.interlink.lifecycle.internal.swap.UnitStates;
import eu.interlink.lifecycle.internal.trust.Verifier.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From a jar to a version in use: plan it, refuse it in words or hand it over to {@link Changes}. */
@Component(service = Installer.class)
public final class Installer {

    private final Plans plans;
    private final Changes changes;
    private final Parts parts;
    private final UnitStates states;
    private final UnitJournal journal;

    @Activate
    public Installer(@Reference Plans plans, @Reference Changes changes, @Reference Parts parts, @Reference UnitStates states, @Reference UnitJournal journal) {
        this.plans = plans;
        this.changes = changes;
        this.parts = parts;
        this.states = states;
        this.journal = journal;
    }

    /**
     * @param vouched what is known of the archive in which the jar came
     * @throws Problem CONFLICT {@code unit-refused} or {@code unit-failed} with the reason
     */
    public Unit install(Caller caller, IncomingJar jar, String source, Optional<Verdict> vouched) throws IOException {
        Examined examined = plans.examine(jar, vouched);
        Plan plan = examined.plan();
        refuse(caller, plan, jar.name(), source);
        String id = plan.id().orElseThrow();
        if (examined.manifest().filter(manifest -> manifest.id().isEmpty()).isPresent()) {
            if (plan.change() != Change.SAME) {
                parts.install(caller, plan, jar, source);
            }
            return new Unit(id, plan.to().orElseThrow(), jar.sha256(), source, plan.publisher(), Unit.State.RUNNING, Optional.empty(), Optional.empty(), Instant.now());
        }
        Optional<Unit> running = states.find(id).filter(unit -> plan.change() == Change.SAME && unit.state() == Unit.State.RUNNING);
        if (running.isPresent()) {
            return running.get();
        }
        FileRef file = new FileRef(jar.sha256(), jar.name(), "application/java-archive", Files.size(jar.file()));
        UnitRow wanted = new UnitRow(id, examined.manifest().flatMap(UnitManifest::symbolicName).orElseThrow(), plan.to().orElseThrow(), file, source,
                plan.trust() == Plan.Trust.SIGNED ? plan.publisher() : Optional.empty(), true, Instant.now());
        return changes.install(caller, wanted, jar, said(plan));
    }

    /** @throws Problem CONFLICT {@code unit-refused} if the plan is not possible; it is in the journal then */
    public void refuse(Caller caller, Plan plan, String file, String source) {
        if (!plan.possible()) {
            String reasons = plan.refusals().stream().map(Refusal::text).collect(Collectors.joining(" "));
            journal.refused(caller, file, source, reasons);
            throw Problem.conflict("unit-refused", reasons, "refusals", plan.refusals().stream().map(Refusal::code).collect(Collectors.joining(",")));
        }
    }

    /** What the journal keeps of a plan, so that later everybody can tell what was known beforehand. */
    private static Map<String, String> said(Plan plan) {
        Map<String, String> said = new TreeMap<>();
        putUnlessEmpty(said, "permissions", plan.permissions());
        putUnlessEmpty(said, "migrations", plan.migrations());
        putUnlessEmpty(said, "use", plan.use().stream().filter(use -> use.amount() > 0).map(use -> use.amount() + " " + use.what()).toList());
        return said;
    }

    private static void putUnlessEmpty(Map<String, String> said, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            said.put(name, String.join(", ", texts));
        }
    }
}

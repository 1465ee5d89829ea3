package eu.interlink.lifecycle.internal.part;

import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.BundleChange;
import eu.interlink.lifecycle.Plan.BundleChange.Effect;
import eu.interlink.lifecycle.Plan.Change;
import eu.interlink.lifecycle.Plan.Refusal;
import eu.interlink.lifecycle.internal.DeveloperMode;
import eu.interlink.lifecycle.internal.UnitUses;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.plan.PartRules;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import eu.interlink.lifecycle.internal.trust.Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Says what exchanging a part of the platform would do, and whether it can be done while the platform runs. */
@Component(service = PartPlans.class)
public final class PartPlans {

    private final BundleContext context;
    private final Verifier verifier;
    private final DeveloperMode developerMode;
    private final PartTable table;
    private final UnitUses uses;
    private final Holders holders;
    private final PartRules rules;

    @Activate
    public PartPlans(BundleContext context, @Reference Verifier verifier, @Reference DeveloperMode developerMode, @Reference PartTable table,
            @Reference UnitUses uses, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.verifier = verifier;
        this.developerMode = developerMode;
        this.table = table;
        this.uses = uses;
        holders = new Holders(components);
        rules = new PartRules(context);
    }

    /** The bundle of the distribution with that name, if it is a part of the platform. */
    public Optional<Bundle> shipped(String symbolicName) {
        return Arrays.stream(context.getBundles()).filter(bundle -> symbolicName.equals(bundle.getSymbolicName())
                && !bundle.getLocation().startsWith(UnitRow.LOCATION) && !bundle.getLocation().startsWith(PartRow.LOCATION)).findFirst();
    }

    /** The bundle with that name which is in use. */
    Optional<Bundle> inUse(String symbolicName) {
        return Arrays.stream(context.getBundles()).filter(bundle -> symbolicName.equals(bundle.getSymbolicName())
                && bundle.getState() == Bundle.ACTIVE && !bundle.getLocation().startsWith(UnitRow.LOCATION)).findFirst();
    }

    /** @param archived whether it came in an archive */
    public Plan plan(IncomingJar jar, UnitManifest manifest, Bundle shipped, boolean archived) throws IOException {
        Verifier.Verdict verdict = verifier.verify(jar.file(), jar.detachedSignature());
        Optional<PartRow> before = table.find(shipped.getSymbolicName());
        Bundle here = inUse(shipped.getSymbolicName()).orElse(shipped);
        boolean same = before.filter(row -> row.file().sha256().equals(jar.sha256())).isPresent();
        List<Refusal> refusals = new ArrayList<>(rules.held(manifest, here, holders.of(here)).stream().toList());
        Optional<Version> version = PartRules.version(manifest, refusals);
        if (refusals.isEmpty()) {
            if (archived) {
                refusals.add(PartRules.archived(shipped.getSymbolicName()));
            }
            rules.trust(shipped.getSymbolicName(), verdict, developerMode.on()).ifPresent(refusals::add);
            if (version.filter(there -> there.equals(shipped.getVersion()) || !same && there.equals(here.getVersion())).isPresent()) {
                refusals.add(PartRules.sameVersion(shipped.getSymbolicName(), version.get()));
            }
            refusals.addAll(rules.check(manifest));
        }
        Change change = same ? Change.SAME : version.filter(there -> there.compareTo(here.getVersion()) < 0).isPresent() ? Change.DOWNGRADE : Change.UPGRADE;
        String name = shipped.getSymbolicName();
        Optional<String> from = Optional.of(here.getVersion().toString());
        Optional<String> to = version.map(Version::toString);
        return new Plan(change, Optional.of(name), from, to, verdict.trust(), verdict.publisher(), List.of(),
                List.of(new BundleChange(name, Effect.UPDATED, from, to)), List.of(), uses.of(name), refusals,
                List.of("This is a part of the platform itself. It is exchanged while people work; a new distribution brings its own version again."));
    }
}

package eu.interlink.lifecycle.internal;

import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Compatibility;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.BundleChange;
import eu.interlink.lifecycle.Plan.BundleChange.Effect;
import eu.interlink.lifecycle.Plan.Change;
import eu.interlink.lifecycle.Plan.Refusal;
import eu.interlink.lifecycle.UnitDetail;
import eu.interlink.lifecycle.internal.part.PartPlans;
import eu.interlink.lifecycle.internal.plan.Examined;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.plan.Installed;
import eu.interlink.lifecycle.internal.plan.Planner;
import eu.interlink.lifecycle.internal.plan.Refusals;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import eu.interlink.lifecycle.internal.slots.Live;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.lifecycle.internal.slots.Tally;
import eu.interlink.lifecycle.internal.swap.Distribution;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import eu.interlink.lifecycle.internal.swap.UnitTable;
import eu.interlink.lifecycle.internal.trust.Verifier;
import eu.interlink.store.Schemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the plans: what the jar says, set beside what is installed and in use here. */
@Component(service = Plans.class)
public final class Plans {

    private final BundleContext context;
    private final Planner planner;
    private final DeveloperMode developerMode;
    private final UnitTable table;
    private final Slots slots;
    private final Schemas schemas;
    private final UnitUses uses;
    private final PartPlans parts;

    @Activate
    public Plans(BundleContext context, @Reference Verifier verifier, @Reference Distribution distribution, @Reference DeveloperMode developerMode,
            @Reference UnitTable table, @Reference Slots slots, @Reference Schemas schemas, @Reference UnitUses uses,
            @Reference PartPlans parts) {
        this.context = context;
        planner = new Planner(verifier, distribution::ships, context);
        this.developerMode = developerMode;
        this.table = table;
        this.slots = slots;
        this.schemas = schemas;
        this.uses = uses;
        this.parts = parts;
    }

    /** @param vouched what is known of the archive in which the jar came */
    public Examined examine(IncomingJar jar, Optional<Verifier.Verdict> vouched) throws IOException {
        Examined examined = planner.examine(jar, vouched, this::installed, this::level, schemas::contracted,
                developerMode.on());
        Optional<UnitManifest> manifest = examined.manifest().filter(found -> found.id().isEmpty());
        Optional<Bundle> part = manifest.flatMap(UnitManifest::symbolicName).flatMap(parts::shipped);
        if (part.isPresent()) {
            return new Examined(parts.plan(jar, manifest.orElseThrow(), part.get(), vouched.isPresent()), manifest);
        }
        Plan plan = examined.plan();
        String id = plan.id().orElse("");
        List<BundleChange> refreshed = plan.change() == Change.SAME ? List.of() : refreshed(id);
        List<BundleChange> bundles = new ArrayList<>(plan.bundles());
        bundles.addAll(refreshed);
        List<Refusal> refusals = new ArrayList<>(plan.refusals());
        Refusals.refreshes(refreshed).ifPresent(refusals::add);
        return new Examined(new Plan(plan.change(), plan.id(), plan.from(), plan.to(), plan.trust(), plan.publisher(), plan.permissions(), bundles,
                plan.migrations(), plan.from().isPresent() ? uses.of(id) : List.of(), refusals, plan.notes()), examined.manifest());
    }

    private Optional<String> level(String schema) {
        return schemas.states().stream().filter(state -> state.name().equals(schema)).flatMap(state -> state.level().stream()).findFirst();
    }

    private Optional<Installed> installed(String id) {
        List<String> permissions = slots.current(id).map(live -> live.bundle().getHeaders("").get(UnitManifest.PERMISSIONS))
                .map(UnitManifest::permissions).orElse(List.of());
        return table.find(id).map(row -> new Installed(row.symbolicName(), row.version(), row.sha256(), row.wanted(), permissions));
    }

    /** Other bundles that are wired to the version in use. By the contract there are none. */
    private List<BundleChange> refreshed(String id) {
        Optional<Bundle> bundle = slots.current(id).map(Live::bundle);
        if (bundle.isEmpty()) {
            return List.of();
        }
        Collection<Bundle> closure = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
                .getDependencyClosure(List.of(bundle.get()));
        return closure.stream().filter(other -> !other.equals(bundle.get())).map(other -> new BundleChange(other.getSymbolicName(), Effect.REFRESHED,
                Optional.of(other.getVersion().toString()), Optional.of(other.getVersion().toString()))).toList();
    }

    /** @throws Problem NOT_FOUND if it is not installed, INVALID for another change than DISABLE, ENABLE and REMOVE */
    Plan change(String id, Change change) {
        if (change != Change.DISABLE && change != Change.ENABLE && change != Change.REMOVE) {
            throw Problem.invalid("wrong-value", "The change must be DISABLE, ENABLE or REMOVE.", "field", "change");
        }
        UnitRow row = table.find(id).filter(UnitRow::wanted).orElseThrow(() -> Problem.notFound("unit"));
        boolean enable = change == Change.ENABLE;
        List<BundleChange> bundles = new ArrayList<>();
        bundles.add(new BundleChange(row.symbolicName(), enable ? Effect.NEW : Effect.REMOVED, enable ? Optional.empty() : Optional.of(row.version()),
                enable ? Optional.of(row.version()) : Optional.empty()));
        List<BundleChange> refreshed = refreshed(id);
        bundles.addAll(refreshed);
        List<String> notes = switch (change) {
            case REMOVE -> List.of("Its data stays. Resources made with it are listed as not available until it is installed again.",
                    "Former versions that are kept to return to are deleted.");
            case DISABLE -> List.of("It stays installed and can be used again at once. Until then resources made with it are listed as not available.");
            default -> List.of();
        };
        return new Plan(change, Optional.of(id), Optional.of(row.version()), enable ? Optional.of(row.version()) : Optional.empty(), Plan.Trust.SIGNED,
                row.publisher(), List.of(), bundles, List.of(), uses.of(id),
                Refusals.refreshes(refreshed).stream().toList(), notes);
    }

    /** @throws Problem NOT_FOUND if it is not installed */
    UnitDetail detail(String id) {
        UnitRow row = table.find(id).filter(UnitRow::wanted).orElseThrow(() -> Problem.notFound("unit"));
        Optional<Live> live = slots.current(id);
        Tally.Count count = live.map(Live::tally).map(Tally::count).orElse(Tally.Count.NONE);
        return new UnitDetail(id, row.symbolicName(), live.map(one -> one.bundle().getHeaders("").get(UnitManifest.PERMISSIONS)).map(UnitManifest::permissions)
                .orElse(List.of()), uses.of(id), schemas.states().stream().filter(state -> state.bundle().startsWith(row.symbolicName() + " "))
                        .flatMap(state -> state.level().stream()).findFirst(), count.calls(), count.failed(), count.slow(),
                        live.map(Live::tally).map(Tally::lately).orElse(List.of()), live.filter(Documentation::brings).isPresent());
    }

    /** @throws Problem NOT_FOUND if it is not installed */
    Optional<String> documentation(String id, Locale reader) {
        table.find(id).filter(UnitRow::wanted).orElseThrow(() -> Problem.notFound("unit"));
        return slots.current(id).flatMap(live -> Documentation.of(live, reader));
    }

    /** @throws Problem INVALID if it is no version */
    List<Compatibility> compatibility(String platform) {
        Version version;
        try {
            version = Version.parseVersion(platform);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("wrong-value", "'" + platform + "' is no version. Write it like 0.2.0.", "field", "platform");
        }
        return slots.all().stream().map(live -> new Compatibility(live.id(), live.version(),
                planner.onPlatform(UnitManifest.of(live.bundle().getHeaders("")), version))).toList();
    }
}

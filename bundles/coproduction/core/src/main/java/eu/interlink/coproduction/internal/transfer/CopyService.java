package eu.interlink.coproduction.internal.transfer;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.resource.BundleCalls;
import eu.interlink.coproduction.internal.resource.Contents;
import eu.interlink.coproduction.internal.resource.Promises;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.transfer.Building.Order;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.Jobs;
import eu.interlink.jobs.Jobs.Progress;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.people.Memberships;
import eu.interlink.people.Organisations;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.databind.json.JsonMapper;

/** Copies of processes, made by jobs. */
@Component
public final class CopyService implements ProcessCopies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROCESS = "process";

    private final Store store;
    private final Guard guard;
    private final Jobs jobs;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Packages packages;
    private final Building building;
    private final Contents contents;
    private final Export export;
    private final ParcelFile files;
    private final Previews previews;
    private final Clock clock;

    @Activate
    public CopyService(BundleContext context, @Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Jobs jobs,
            @Reference Memberships memberships, @Reference Organisations organisations, @Reference Accounts accounts, @Reference Interlinkers interlinkers,
            @Reference BundleCalls bundles, @Reference Snapshots snapshots, @Reference Journal journal, @Reference Files files) {
        this(Path.of(context.getProperty("interlink.data"), "tmp"), store, policy, jobs, memberships, organisations, accounts, interlinkers, bundles, snapshots, journal, files,
                PackageLimits.USUAL, Clock.systemUTC());
    }

    public CopyService(Path temporary, Store store, Policy policy, Jobs jobs, Memberships memberships, Organisations organisations, Accounts accounts, Interlinkers interlinkers,
            BundleCalls bundles, Snapshots snapshots, Journal journal, Files files, PackageLimits limits, Clock clock) {
        this.store = store;
        this.guard = new Guard(policy);
        this.jobs = jobs;
        this.memberships = memberships;
        this.accounts = accounts;
        this.clock = clock;
        this.files = new ParcelFile(limits);
        packages = new Packages(store, files, temporary, clock);
        contents = new Contents(temporary, bundles);
        building = new Building(store, interlinkers, accounts, snapshots, journal, new Promises(store, clock), clock);
        export = new Export(store, packages, contents, memberships, organisations, accounts, journal);
        previews = new Previews(interlinkers);
    }

    @Override
    public UUID copy(Caller caller, UUID process, Options options) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, PROCESS);
        guard.require(caller, Actions.PROCESS_CREATE);
        Options good = new Options(PlainText.name(options.name()), options.firstDay(), options.rights(), options.resources(), options.assignments(), options.status());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Original original = store.read(handle -> {
            ParcelReader reader = new ParcelReader(handle, process, new Keys("person"));
            Parcel all = reader.read(id -> Optional.empty(), team -> new Party(team.getValue(), "", "", ""));
            return new Original(all, reader.byKey(), new ProcessRows(handle).find(process).flatMap(row -> row.organisation()));
        });
        // Whoever copies is somebody in the copy, also if nobody in the original.
        Map<String, UUID> ids = original.ids();
        caller.person().ifPresent(person -> ids.put(Original.COPIER, person));
        Parcel parcel = new Clones(original.parcel(), good, caller.person().map(person -> Original.COPIER), now).of(original.parcel());
        Order order = new Order(parcel, original.parties(), original.organisation(), "coproduction.process.copied");
        return jobs.start(caller, COPYING + process, good.name(), progress -> result(building.build(caller, order,
                (kept, to) -> contents.copy(caller, kept.interlinker(), ids.get(kept.key()), to), progress)));
    }

    private static String result(Optional<Report> report) {
        return report.map(JSON::writeValueAsString).orElse("");
    }

    @Override
    public UUID export(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, PROCESS);
        String name = store.read(handle -> new ProcessRows(handle).find(process)).orElseThrow(() -> Problem.notFound(PROCESS)).name();
        return jobs.start(caller, EXPORTING + process, name, progress -> result(export.run(caller, process, progress)));
    }

    @Override
    public Download download(Caller caller, UUID file) {
        PackageRows.Row row = own(caller, file);
        return new Download(row.file().orElseThrow(() -> Problem.notFound("package")), row.expires());
    }

    private PackageRows.Row own(Caller caller, UUID file) {
        guard.require(caller, Actions.PROCESS_CREATE);
        return packages.find(caller, file);
    }

    @Override
    public InputStream open(Caller caller, UUID file) throws IOException {
        return packages.open(own(caller, file));
    }

    @Override
    public Preview upload(Caller caller, InputStream in) throws IOException {
        guard.require(caller, Actions.PROCESS_CREATE);
        UUID id = packages.keep(caller, "", "process.zip", in);
        boolean good = false;
        try {
            Preview preview = preview(caller, id);
            packages.named(id, preview.name());
            good = true;
            return preview;
        } finally {
            if (!good) {
                packages.drop(id);
            }
        }
    }

    @Override
    public Preview preview(Caller caller, UUID file) {
        PackageRows.Row row = own(caller, file);
        return previews.of(row, parcel(row));
    }

    private Parcel parcel(PackageRows.Row row) {
        try {
            return packages.unpacked(row, file -> ParcelCheck.checked(files.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("A package could not be read", e);
        }
    }

    @Override
    public UUID importPackage(Caller caller, UUID file, Mapping mapping) {
        PackageRows.Row row = own(caller, file);
        Parcel sent = parcel(row);
        Parcel parcel = mapping.name().map(PlainText::name).map(sent::named).orElse(sent);
        Parties parties = parties(parcel, mapping);
        Order order = new Order(parcel, parties, mapping.organisation(), "coproduction.process.imported");
        return jobs.start(caller, IMPORTING, parcel.process().name(), progress -> result(load(caller, row, order, progress)));
    }

    private Optional<Report> load(Caller caller, PackageRows.Row row, Order order, Progress progress) throws IOException {
        return packages.unpacked(row, file -> {
            try (ZipFile zip = ParcelFile.open(file)) {
                Arrivals arrivals = new Arrivals(file.getParent(), order.parties());
                return building.build(caller, order, (kept, to) -> contents.restore(kept.interlinker(), to.id(),
                        arrivals.source(Contents.in(zip, ParcelFile.CONTENT + kept.key()))), progress);
            }
        });
    }

    private Parties parties(Parcel parcel, Mapping mapping) {
        Set<UUID> people = new HashSet<>(mapping.people().values());
        if (!accounts.states(people).keySet().containsAll(people)) {
            throw Problem.notFound("person");
        }
        Set<UUID> teams = new HashSet<>(mapping.teams().values());
        if (!memberships.teamNames(teams).keySet().containsAll(teams)) {
            throw Problem.notFound("team");
        }
        mapping.organisation().filter(organisation -> !memberships.organisationNames(Set.of(organisation)).containsKey(organisation)).ifPresent(unknown -> {
            throw Problem.invalid("organisation-unknown", "There is no such organisation. Choose another one.", "field", "organisation");
        });
        return Parties.mapped(parcel, mapping.people(), mapping.teams());
    }

    @Override
    public Report report(Caller caller, UUID job) {
        guard.require(caller, Actions.PROCESS_CREATE);
        JobState state = jobs.find(job).filter(found -> found.person().equals(caller.person())
                && (found.kind().startsWith(COPYING) || found.kind().startsWith(EXPORTING) || found.kind().equals(IMPORTING))).orElseThrow(() -> Problem.notFound("job"));
        return JSON.readValue(state.result().orElseThrow(() -> Problem.conflict("job-running", "This has no result (yet). Look at the state of the job.")), Report.class);
    }
}

package eu.interlink.coproduction.internal;

import eu.interlink.access.internal.PolicyEngine;
import eu.interlink.access.internal.SlidingLimits;
import eu.interlink.catalogue.Schema;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Draft;
import eu.interlink.coproduction.internal.comment.CommentService;
import eu.interlink.coproduction.internal.guide.GuideService;
import eu.interlink.coproduction.internal.link.LinkTitles;
import eu.interlink.coproduction.internal.open.Admission;
import eu.interlink.coproduction.internal.open.Managers;
import eu.interlink.coproduction.internal.open.OpeningService;
import eu.interlink.coproduction.internal.open.ParticipationMails;
import eu.interlink.coproduction.internal.open.ParticipationService;
import eu.interlink.coproduction.internal.plan.PlanService;
import eu.interlink.coproduction.internal.process.LifeService;
import eu.interlink.coproduction.internal.process.ProcessService;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.process.StartUpService;
import eu.interlink.coproduction.internal.register.RegisterService;
import eu.interlink.coproduction.internal.resource.BundleCalls;
import eu.interlink.coproduction.internal.resource.Creations;
import eu.interlink.coproduction.internal.resource.ResourceActivity;
import eu.interlink.coproduction.internal.resource.ResourceRights;
import eu.interlink.coproduction.internal.resource.ResourceService;
import eu.interlink.coproduction.internal.share.ShareService;
import eu.interlink.coproduction.internal.transfer.CopyService;
import eu.interlink.coproduction.internal.transfer.PackageLimits;
import eu.interlink.coproduction.internal.work.AssignmentService;
import eu.interlink.coproduction.internal.work.CalendarService;
import eu.interlink.coproduction.internal.work.FeedService;
import eu.interlink.events.Journal;
import eu.interlink.events.internal.TestJournal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Links;
import eu.interlink.store.Store;
import eu.interlink.testing.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** The area on a real database, with the real journal and the real policy; people, catalogue and tools are those of the test. */
public final class World implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    public final TestStore database;
    public final Store store;
    public final FakePeople people = new FakePeople();
    public final FakeAccounts accounts = new FakeAccounts(people);
    public final FakeTeams teams = new FakeTeams(people);
    public final TestMailer mails = new TestMailer();
    public final FakeCatalogue catalogue = new FakeCatalogue();
    public final FakeInterlinkers interlinkers = new FakeInterlinkers();
    public final MovableClock clock = new MovableClock();
    public final PolicyEngine policy = new PolicyEngine();
    public final LinkTitles titles = LinkTitles.none();
    public final Journal journal;
    public final Snapshots snapshots;
    public final CoproductionRules rules;
    public final ProcessService processes;
    public final GuideService guide;
    public final LifeService life;
    public final PlanService plan;
    public final RegisterService register;
    public final BundleCalls bundles;
    public final ResourceService resources;
    public final ResourceRights rights;
    public final ResourceActivity activity;
    public final ShareService links;
    public final OpeningService openings;
    public final ParticipationService participation;
    public final AssignmentService assignments;
    public final CommentService comments;
    public final CalendarService calendar;
    public final StartUpService startUp;
    public final FeedService feeds;
    public final FakeJobs jobs = new FakeJobs();
    public final MemoryFiles packages = new MemoryFiles();
    public final CopyService copies;
    private final TestJournal writing;

    public World(String engine) {
        this(engine, Duration.ofSeconds(20));
    }

    /** @param deadline that Interlinkers have to make a resource */
    public World(String engine, Duration deadline) {
        database = TestStore.of(engine, "coproduction", "events");
        store = database.store();
        writing = new TestJournal(database);
        journal = writing.journal();
        snapshots = new Snapshots(store, people, 10);
        rules = new CoproductionRules(store, snapshots);
        policy.add(rules);
        processes = new ProcessService(store, policy, catalogue, people, people, journal, snapshots);
        guide = new GuideService(store, policy, journal, snapshots, people);
        life = new LifeService(store, policy, journal, snapshots, processes, people);
        plan = new PlanService(store, policy, journal, snapshots);
        register = new RegisterService(store, policy, people, journal);
        bundles = new BundleCalls(store, interlinkers);
        resources = new ResourceService(store, policy, catalogue, interlinkers, people, journal, creations(deadline), snapshots, titles);
        rights = new ResourceRights(policy);
        Links addresses = new Links("https://interlink.example.org/");
        links = new ShareService(store, policy, people, journal, snapshots, accounts, new SlidingLimits(), addresses, clock);
        openings = new OpeningService(store, policy, people, journal);
        participation = new ParticipationService(store, policy, journal, snapshots, people, new SlidingLimits(),
                new ParticipationMails(accounts, people, mails, addresses, teams.choices), new Admission(people, teams.organisations, teams.invitations),
                new Managers(teams.organisations), ParticipationService.GUESTS);
        assignments = new AssignmentService(store, policy, people, people, journal, snapshots, accounts, clock);
        comments = new CommentService(store, policy, people, people, journal, snapshots, accounts, new SlidingLimits(), clock);
        calendar = new CalendarService(store, policy, people, snapshots, accounts, new SlidingLimits(), addresses);
        feeds = new FeedService(store, policy, processes, accounts, people, new SlidingLimits(), addresses);
        startUp = new StartUpService(store, policy, snapshots, register);
        activity = new ResourceActivity(store, journal, bundles);
        copies = copies(Path.of("target", "copies"));
    }

    /** @param temporary where packages are packed and unpacked */
    public CopyService copies(Path temporary) {
        return copies(temporary, PackageLimits.USUAL);
    }

    public CopyService copies(Path temporary, PackageLimits limits) {
        return new CopyService(temporary, store, policy, jobs, people, teams.organisations, accounts, interlinkers, bundles, snapshots, journal, packages,
                limits, clock);
    }

    public Creations creations(Duration deadline) {
        return new Creations(store, bundles, journal, clock, deadline);
    }

    public Process process(Caller caller, String name) {
        return processes.create(caller, new Draft(name, "", "en", Optional.empty()));
    }

    /** A process with the tree of a schema. */
    public Process process(Caller caller, Schema schema) {
        Process process = process(caller, "A process");
        catalogue.schemas.put(schema.id(), schema);
        processes.applySchema(caller, process.id(), schema.id());
        return processes.find(caller, process.id());
    }

    /** The item whose English name ends with the key. */
    public Item item(Caller caller, Process process, String key) {
        return all(processes.tree(caller, process.id())).filter(item -> item.name().endsWith(key)).findFirst().orElseThrow();
    }

    public List<String> types(Caller caller, Process process) {
        return processes.history(caller, process.id(), 0, 100).items().stream().map(line -> line.type().replace("coproduction.", "")).toList();
    }

    private static Stream<Item> all(List<Item> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), all(item.children())));
    }

    /** The code of the problem that a call ends with. */
    public static String code(Supplier<?> call) {
        return Assertions.assertThrows(Problem.class, call::get).code();
    }

    /** The code of the problem that a call ends with. */
    public static String codeOf(Runnable call) {
        return Assertions.assertThrows(Problem.class, call::run).code();
    }

    @Override
    public void close() {
        titles.close();
        bundles.close();
        writing.close();
        database.close();
    }
}

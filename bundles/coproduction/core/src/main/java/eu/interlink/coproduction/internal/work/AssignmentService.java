package eu.interlink.coproduction.internal.work;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.coproduction.Assignment;
import eu.interlink.coproduction.Assignments;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Work;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.process.OpenOnly;
import eu.interlink.coproduction.internal.process.Snapshot;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.process.Viewers;
import eu.interlink.coproduction.internal.resource.ResourceRow;
import eu.interlink.coproduction.internal.resource.ResourceRows;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.people.Memberships;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Assignments in the database. */
@Component
public final class AssignmentService implements Assignments {

    private static final int MAX_PAGE = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final String ASSIGNMENT = "assignment";

    private final Store store;
    private final Guard guard;
    private final PersonNames names;
    private final Memberships memberships;
    private final Journal journal;
    private final Snapshots snapshots;
    private final Clock clock;
    private final Viewers viewers;
    private final AssignmentViews views;

    @Activate
    public AssignmentService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference PersonNames names,
            @Reference Memberships memberships, @Reference Journal journal, @Reference Snapshots snapshots, @Reference Accounts accounts) {
        this(store, policy, names, memberships, journal, snapshots, accounts, Clock.systemUTC());
    }

    public AssignmentService(Store store, Policy policy, PersonNames names, Memberships memberships, Journal journal, Snapshots snapshots, Accounts accounts,
            Clock clock) {
        this.store = store;
        this.guard = new Guard(policy);
        this.names = names;
        this.memberships = memberships;
        this.journal = journal;
        this.snapshots = snapshots;
        this.clock = clock;
        viewers = new Viewers(accounts, memberships, snapshots);
        views = new AssignmentViews(names, memberships, clock);
    }

    @Override
    public Assignment assign(Caller caller, UUID target, Party party, String instructions, Optional<LocalDate> due) {
        guard.require(caller, Actions.RESOURCE_EDIT, target, "task");
        String good = PlainText.linesOrNothing(instructions, "instructions", MAX_INSTRUCTIONS);
        Optional<LocalDate> day = checked(due);
        return store.write(handle -> {
            Optional<ResourceRow> resource = new ResourceRows(handle).find(target);
            TaskRow task = task(handle, resource.map(ResourceRow::task).orElse(target));
            requireSees(party, task);
            new ProcessRows(handle).seen(task.process());
            AssignmentRows rows = new AssignmentRows(handle);
            if (rows.count(task.id()) >= MAX_PER_TASK) {
                throw Problem.limit("too-many-assignments", "A task can have " + MAX_PER_TASK + " assignments at most. Withdraw those that are not needed.",
                        "max", "" + MAX_PER_TASK);
            }
            Instant now = now();
            AssignmentRow row = new AssignmentRow(Ids.next(), task.process(), "", task.id(), task.name(), resource.map(ResourceRow::id),
                    resource.map(ResourceRow::name), party.person(), party.team(), good, day, caller.person(), now, now, Optional.empty(), 1);
            if (!rows.insert(row)) {
                throw Problem.conflict("already-assigned", "This is assigned to them already. Change that assignment, or open it again.", "field", "party");
            }
            append(caller, "created", row);
            return views.one(caller, row);
        });
    }

    private static TaskRow task(Handle handle, UUID id) {
        TaskRow task = new TreeRows(handle).find(id).orElseThrow(() -> Problem.notFound("task"));
        if (task.kind() != Item.Kind.TASK) {
            throw Problem.invalid("not-a-task", "Only tasks and what is made in them can be assigned. Choose a task.");
        }
        return task;
    }

    private void requireSees(Party party, TaskRow task) {
        if (party.team().isPresent() == party.person().isPresent()) {
            throw Problem.invalid("team-or-person", "Name either a team or a person.", "field", "party");
        }
        party.team().filter(team -> !memberships.teamNames(Set.of(team)).containsKey(team)).ifPresent(team -> {
            throw Problem.notFound("team");
        });
        Snapshot process = snapshot(task.process());
        boolean sees = party.team().map(team -> viewers.team(team, process, task.id()))
                .orElseGet(() -> !viewers.among(party.person().stream().toList(), process, task.id()).isEmpty());
        if (!sees) {
            throw Problem.invalid("assignee-cannot-see", "They cannot see this task. Give them a right to see it under People and rights first, then assign it.",
                    "field", "party");
        }
    }

    @Override
    public Assignment update(Caller caller, UUID assignment, String instructions, Optional<LocalDate> due, int version) {
        AssignmentRow row = required(caller, Actions.RESOURCE_EDIT, assignment);
        String good = PlainText.linesOrNothing(instructions, "instructions", MAX_INSTRUCTIONS);
        Optional<LocalDate> day = checked(due);
        return store.write(handle -> {
            new ProcessRows(handle).seen(row.process());
            if (!new AssignmentRows(handle).update(assignment, good, day, version, now())) {
                throw Problem.stale(ASSIGNMENT);
            }
            append(caller, "changed", row);
            return reread(handle, caller, assignment);
        });
    }

    @Override
    public void withdraw(Caller caller, UUID assignment) {
        AssignmentRow row = required(caller, Actions.RESOURCE_EDIT, assignment);
        store.run(handle -> {
            new ProcessRows(handle).seen(row.process());
            if (!new AssignmentRows(handle).delete(assignment)) {
                throw Problem.notFound(ASSIGNMENT);
            }
            append(caller, "withdrawn", row);
        });
    }

    @Override
    public Assignment done(Caller caller, UUID assignment, int version) {
        return mark(caller, assignment, version, Optional.of(now()), "done");
    }

    @Override
    public Assignment reopen(Caller caller, UUID assignment, int version) {
        return mark(caller, assignment, version, Optional.empty(), "reopened");
    }

    private Assignment mark(Caller caller, UUID assignment, int version, Optional<Instant> done, String what) {
        AssignmentRow row = required(caller, Actions.RESOURCE_VIEW, assignment);
        if (!views.mine(caller, row)) {
            guard.require(caller, Actions.RESOURCE_EDIT, row.target(), ASSIGNMENT);
        }
        return store.write(handle -> {
            OpenOnly.require(handle, row.process());
            new ProcessRows(handle).seen(row.process());
            if (!new AssignmentRows(handle).mark(assignment, done, done.flatMap(at -> caller.person()), version, now())) {
                throw Problem.stale(ASSIGNMENT);
            }
            if (done.isPresent() != row.done().isPresent()) {
                append(caller, what, row);
            }
            return reread(handle, caller, assignment);
        });
    }

    @Override
    public List<Assignment> of(Caller caller, UUID target) {
        guard.require(caller, Actions.RESOURCE_VIEW, target, "task");
        List<AssignmentRow> rows = store.read(handle -> new ResourceRows(handle).find(target).isPresent() ? new AssignmentRows(handle).ofResource(target)
                : new AssignmentRows(handle).ofTask(target));
        return views.of(caller, rows);
    }

    @Override
    public Page<Work> mine(Caller caller, Filter filter, int offset, int limit) {
        guard.require(caller, Actions.WORK_LIST);
        Page<AssignmentRow> page = store.read(handle -> new WorkRows(handle, reader(caller)).page(filter, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE)));
        List<Assignment> shown = views.of(caller, page.items());
        return new Page<>(IntStream.range(0, shown.size()).mapToObj(i -> new Work(shown.get(i), page.items().get(i).processName(),
                page.items().get(i).taskName())).toList(), page.total(), page.offset());
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        guard.require(caller, Actions.WORK_LIST);
        return store.read(handle -> new WorkRows(handle, reader(caller)).waiting());
    }

    /** With the teams also of those who see everything: what is asked of them is theirs. */
    private Reader reader(Caller caller) {
        UUID person = caller.requirePerson();
        return new Reader(snapshots.reader(caller).everything(), Optional.of(person), memberships.teamsOf(person));
    }

    @Override
    public List<Onlooker> onlookers(Caller caller, UUID task, String text) {
        guard.require(caller, Actions.RESOURCE_VIEW, task, "task");
        UUID process = store.read(handle -> new TreeRows(handle).processOf(task)).orElseThrow(() -> Problem.notFound("task"));
        String part = text.strip().toLowerCase(Locale.ROOT);
        return names.names(viewers.named(snapshot(process), task)).entrySet().stream().filter(entry -> entry.getValue().toLowerCase(Locale.ROOT).contains(part))
                .sorted(Map.Entry.<UUID, String>comparingByValue(String.CASE_INSENSITIVE_ORDER).thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MAX_ONLOOKERS).map(entry -> new Onlooker(entry.getKey(), entry.getValue())).toList();
    }

    /** The assignment, after its place was asked about. */
    private AssignmentRow required(Caller caller, String action, UUID assignment) {
        Optional<AssignmentRow> row = store.read(handle -> new AssignmentRows(handle).find(assignment));
        guard.require(caller, action, row.map(AssignmentRow::target).orElse(assignment), ASSIGNMENT);
        return row.orElseThrow(() -> Problem.notFound(ASSIGNMENT));
    }

    private Assignment reread(Handle handle, Caller caller, UUID assignment) {
        return views.one(caller, new AssignmentRows(handle).find(assignment).orElseThrow(() -> Problem.notFound(ASSIGNMENT)));
    }

    private Snapshot snapshot(UUID process) {
        return snapshots.snapshot(process).orElseThrow(() -> Problem.notFound("process"));
    }

    private static Optional<LocalDate> checked(Optional<LocalDate> due) {
        due.filter(day -> day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)).ifPresent(day -> {
            throw Problem.invalid("due-out-of-range", "Choose a day in the years 2000 to 2199.", "field", "due");
        });
        return due;
    }

    private void append(Caller caller, String what, AssignmentRow row) {
        journal.append(caller, "coproduction.assignment." + what, Optional.of(row.process()), Optional.of(row.task()), row.params());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

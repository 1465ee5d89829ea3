package eu.interlink.coproduction.internal.comment;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.access.RateLimits;
import eu.interlink.coproduction.Comment;
import eu.interlink.coproduction.Comments;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.MentionText;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.process.OpenOnly;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.process.Viewers;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.people.Memberships;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Comments in the database. */
@Component
public final class CommentService implements Comments {

    private static final int MAX_PAGE = 200;
    private static final int PER_HOUR = 120;
    private static final String COMMENT = "comment";

    private final Store store;
    private final Guard guard;
    private final PersonNames names;
    private final Memberships memberships;
    private final Journal journal;
    private final Snapshots snapshots;
    private final RateLimits limits;
    private final Clock clock;
    private final Viewers viewers;

    @Activate
    public CommentService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference PersonNames names,
            @Reference Memberships memberships, @Reference Journal journal, @Reference Snapshots snapshots, @Reference Accounts accounts,
            @Reference RateLimits limits) {
        this(store, policy, names, memberships, journal, snapshots, accounts, limits, Clock.systemUTC());
    }

    public CommentService(Store store, Policy policy, PersonNames names, Memberships memberships, Journal journal, Snapshots snapshots, Accounts accounts,
            RateLimits limits, Clock clock) {
        this.store = store;
        this.guard = new Guard(policy);
        this.names = names;
        this.memberships = memberships;
        this.journal = journal;
        this.snapshots = snapshots;
        this.limits = limits;
        this.clock = clock;
        viewers = new Viewers(accounts, memberships, snapshots);
    }

    @Override
    public Comment add(Caller caller, UUID task, String text) {
        guard.require(caller, Actions.ITEM_VIEW, task, "task");
        UUID author = caller.requirePerson();
        String good = PlainText.lines(text, "text", MAX_TEXT);
        limits.attempt("coproduction.comment " + author, PER_HOUR, Duration.ofHours(1));
        return store.write(handle -> {
            TaskRow place = new TreeRows(handle).find(task).orElseThrow(() -> Problem.notFound("task"));
            if (place.kind() != Item.Kind.TASK) {
                throw Problem.invalid("not-a-task", "Only tasks can be commented on. Choose a task.");
            }
            OpenOnly.require(handle, place.process());
            Set<UUID> mentioned = mentioned(good, Set.of(), place.process(), task);
            CommentRow row = new CommentRow(Ids.next(), place.process(), "", task, place.name(), author, good, now(), Optional.empty(), 1);
            new ProcessRows(handle).seen(place.process());
            new CommentRows(handle).insert(row);
            append(caller, "added", row, mentioned);
            return shown(caller, row);
        });
    }

    @Override
    public Comment edit(Caller caller, UUID comment, String text, int version) {
        CommentRow row = required(caller, comment);
        if (!caller.person().equals(Optional.of(row.author()))) {
            throw Problem.forbidden("not-your-comment", "Only whoever wrote a comment can change it.");
        }
        String good = PlainText.lines(text, "text", MAX_TEXT);
        return store.write(handle -> {
            OpenOnly.require(handle, row.process());
            CommentRows rows = new CommentRows(handle);
            Set<UUID> fresh = mentioned(good, MentionText.people(row.text()), row.process(), row.task());
            new ProcessRows(handle).seen(row.process());
            if (!rows.update(comment, good, version, now())) {
                throw Problem.stale(COMMENT);
            }
            append(caller, "changed", row, fresh);
            return shown(caller, rows.find(comment).orElseThrow(() -> Problem.notFound(COMMENT)));
        });
    }

    /** Whom a text mentions anew. Who was mentioned before may have lost the right since: the text stays as it is then. */
    private Set<UUID> mentioned(String text, Set<UUID> before, UUID process, UUID task) {
        Set<UUID> people = new LinkedHashSet<>(MentionText.people(text));
        if (people.size() > MAX_MENTIONS) {
            throw Problem.invalid("too-many-mentions", "A comment can mention " + MAX_MENTIONS + " people at most.", "field", "text", "max", "" + MAX_MENTIONS);
        }
        people.removeAll(before);
        if (!people.isEmpty() && !viewers.among(people, snapshots.snapshot(process).orElseThrow(), task).containsAll(people)) {
            throw Problem.invalid("mentioned-cannot-see", "Somebody whom you mention cannot see this task."
                    + " Take the mention out, or give them a right to see it first.", "field", "text");
        }
        return people;
    }

    @Override
    public void remove(Caller caller, UUID comment) {
        CommentRow row = required(caller, comment);
        if (!caller.person().equals(Optional.of(row.author()))) {
            guard.require(caller, Actions.ITEM_MANAGE, row.task(), COMMENT);
        }
        store.run(handle -> {
            new ProcessRows(handle).seen(row.process());
            if (!new CommentRows(handle).delete(comment)) {
                throw Problem.notFound(COMMENT);
            }
            append(caller, "removed", row, Set.of());
        });
    }

    @Override
    public Comment find(Caller caller, UUID comment) {
        return shown(caller, required(caller, comment));
    }

    @Override
    public Page<Comment> list(Caller caller, UUID task, int offset, int limit) {
        guard.require(caller, Actions.ITEM_VIEW, task, "task");
        Page<CommentRow> page = store.read(handle -> new CommentRows(handle).page(task, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE)));
        return new Page<>(shown(caller, page.items(), manages(caller, task)), page.total(), page.offset());
    }

    @Override
    public Page<Mention> mentions(Caller caller, int offset, int limit) {
        guard.require(caller, Actions.WORK_LIST);
        UUID person = caller.requirePerson();
        Reader reader = new Reader(snapshots.reader(caller).everything(), Optional.of(person), memberships.teamsOf(person));
        Page<CommentRow> page = store.read(handle -> new CommentRows(handle).mentioning(reader, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE)));
        Map<UUID, CommentRow> rows = page.items().stream().collect(Collectors.toMap(CommentRow::id, row -> row));
        return new Page<>(shown(caller, page.items(), false).stream().map(comment -> {
            CommentRow row = rows.get(comment.id());
            return new Mention(comment, row.process(), row.processName(), row.taskName());
        }).toList(), page.total(), page.offset());
    }

    /** The comment, after its task was asked about. */
    private CommentRow required(Caller caller, UUID comment) {
        Optional<CommentRow> row = store.read(handle -> new CommentRows(handle).find(comment));
        guard.require(caller, Actions.ITEM_VIEW, row.map(CommentRow::task).orElse(comment), COMMENT);
        return row.orElseThrow(() -> Problem.notFound(COMMENT));
    }

    private boolean manages(Caller caller, UUID task) {
        return store.read(handle -> new TreeRows(handle).processOf(task)).flatMap(snapshots::snapshot)
                .filter(process -> snapshots.rights(caller, process, Optional.of(task)).contains(Right.MANAGE)).isPresent();
    }

    private Comment shown(Caller caller, CommentRow row) {
        return shown(caller, List.of(row), manages(caller, row.task())).getFirst();
    }

    private List<Comment> shown(Caller caller, List<CommentRow> rows, boolean manages) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> called = names.names(rows.stream().flatMap(row -> Stream.concat(Stream.of(row.author()), MentionText.people(row.text()).stream()))
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> {
            boolean own = caller.person().equals(Optional.of(row.author()));
            Map<UUID, String> mentions = MentionText.people(row.text()).stream().collect(Collectors.toMap(person -> person, called::get));
            return new Comment(row.id(), row.task(), row.author(), called.getOrDefault(row.author(), ""), row.text(), mentions, row.created(), row.edited(), own,
                    own || manages, row.version());
        }).toList();
    }

    private void append(Caller caller, String what, CommentRow row, Set<UUID> mentioned) {
        Map<String, String> params = new TreeMap<>(Map.of("name", row.taskName(), COMMENT, row.id().toString()));
        if (!mentioned.isEmpty()) {
            params.put("mentions", mentioned.stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        journal.append(caller, "coproduction.comment." + what, Optional.of(row.process()), Optional.of(row.task()), params);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

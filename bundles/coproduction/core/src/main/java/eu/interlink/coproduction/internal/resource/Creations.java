package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.process.TaskStatus;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.Waits;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.ResourceInfo;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Makes resources in steps that can be repeated: row, commit, the Interlinker's idempotent create, row ready. If the Interlinker cannot,
 * the row goes and a tombstone sees to what it may have left behind.
 */
@Component(service = Creations.class)
@Designate(ocd = Creations.Settings.class)
public final class Creations {

    /** How long an Interlinker may take. */
    @ObjectClassDefinition(name = "Co-production: making resources")
    public @interface Settings {

        @AttributeDefinition(name = "Deadline", description = "Seconds that an Interlinker has to make a resource.")
        int seconds() default 20;
    }

    /** A call that overran may still write; its content is deleted when it has surely ended. */
    private static final Duration AFTER_SLOW = Duration.ofMinutes(10);
    private static final int MAX_ICON = 100;

    private final Store store;
    private final BundleCalls bundles;
    private final Journal journal;
    private final Clock clock;
    private final Duration deadline;

    @Activate
    public Creations(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference BundleCalls bundles,
            @Reference Journal journal, Settings settings) {
        this(store, bundles, journal, Clock.systemUTC(), Duration.ofSeconds(settings.seconds()));
    }

    public Creations(Store store, BundleCalls bundles, Journal journal, Clock clock, Duration deadline) {
        this.store = store;
        this.bundles = bundles;
        this.journal = journal;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** @return false if a resource with this id is there already */
    boolean begin(ResourceRow row) {
        return store.write(handle -> {
            // Held by this lock, a repetition of the same call waits here and then finds the row.
            new ProcessRows(handle).touch(row.process());
            if (new ResourceRows(handle).findAnyhow(row.id()).isPresent()) {
                return false;
            }
            if (!new Tombstones(handle).withdraw(row.id())) {
                throw Problem.conflict("resource-being-deleted", "What was left of an earlier attempt is being deleted. Try again in a minute.");
            }
            new ResourceRows(handle).insert(row);
            return true;
        });
    }

    /** Asks the Interlinker for the content. Throws what it says; the row is as before then. */
    void complete(Caller caller, ResourceRow row) {
        ResourceInfo info = bundles.call(row.interlinker(), deadline, interlinker -> row.copyOf()
                .map(from -> interlinker.copy(caller, from, row.order())).orElseGet(() -> interlinker.create(caller, row.order())));
        if (info == null) {
            throw Problem.unavailable("interlinker-failed", "The tool made nothing. Tell an administrator.", "interlinker", row.interlinker());
        }
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            if (new ResourceRows(handle).ready(row.id(), PlainText.cut(info.icon(), MAX_ICON), Math.max(0, info.size()), now())) {
                made(handle, caller, row);
            }
        });
    }

    /** What needs no Interlinker is there at once. @return false if a resource with this id is there already */
    boolean put(Caller caller, ResourceRow row) {
        return store.write(handle -> {
            boolean begun = begin(row);
            if (begun) {
                made(handle, caller, row);
            }
            return begun;
        });
    }

    private void made(Handle handle, Caller caller, ResourceRow row) {
        journal.append(caller, "coproduction.resource.created", Optional.of(row.process()), Optional.of(row.id()),
                Map.of("name", row.name(), "interlinker", row.interlinker()));
        start(handle, caller, row.task());
    }

    /** A waiting task is in progress from its first resource on, unless it has to wait. In a transaction that has touched the process. */
    void start(Handle handle, Caller caller, UUID id) {
        new TreeRows(handle).find(id).filter(task -> task.kind() == Item.Kind.TASK && task.status() == Status.WAITING && !held(handle, task))
                .ifPresent(task -> new TaskStatus(handle, journal).change(caller, task, Status.IN_PROGRESS, Optional.empty()));
    }

    /** Whether waiting is binding in the process and the task has to. */
    private static boolean held(Handle handle, TreeRows.TaskRow task) {
        return new ProcessRows(handle).find(task.process()).filter(ProcessRow::binding).isPresent()
                && !Waits.open(new TreeRows(handle).load(task.process()), task.id()).isEmpty();
    }

    /** Takes the row away after a failure, and has the Interlinker delete what it may have made. */
    void undo(ResourceRow row, Problem why) {
        Instant due = why.code().equals("interlinker-slow") ? now().plus(AFTER_SLOW) : now();
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            if (new ResourceRows(handle).undo(row.id())) {
                new Tombstones(handle).put(row.id(), row.interlinker(), due);
            }
        });
    }

    private Instant now() {
        return clock.instant();
    }
}

package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.people.Memberships;
import eu.interlink.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Processes with their trees and grants. What was read last stays in memory for as long as the revision in the database is the same:
 * one query by primary key tells, on every call and on every node.
 */
@Component(service = Snapshots.class)
@Designate(ocd = Snapshots.Settings.class)
public final class Snapshots {

    /** How much is kept in memory. */
    @ObjectClassDefinition(name = "Co-production: trees in memory")
    public @interface Settings {

        @AttributeDefinition(name = "Trees", description = "Most process trees kept in memory. One with 50 tasks takes about 100 KB.")
        int trees() default 1_500;
    }

    /** A process as it is now. */
    public record Current(ProcessRow row, Snapshot snapshot) {
    }

    private record Held(UUID process, Snapshot snapshot) {
    }

    private final Store store;
    private final Memberships memberships;
    private final Map<UUID, Snapshot> kept;
    private final ThreadLocal<Held> held = new ThreadLocal<>();

    @Activate
    public Snapshots(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Memberships memberships, Settings settings) {
        this(store, memberships, settings.trees());
    }

    public Snapshots(Store store, Memberships memberships, int trees) {
        this.store = store;
        this.memberships = memberships;
        this.kept = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Snapshot> eldest) {
                return size() > trees;
            }
        };
    }

    public Optional<Current> find(UUID process) {
        return store.read(handle -> new ProcessRows(handle).find(process).map(row -> new Current(row, snapshot(handle, process, row.revision()))));
    }

    /** Grants and tree alone. */
    public Optional<Snapshot> snapshot(UUID process) {
        Held one = held.get();
        return one != null && one.process().equals(process) ? Optional.of(one.snapshot())
                : store.read(handle -> new ProcessRows(handle).revision(process).map(revision -> snapshot(handle, process, revision)));
    }

    /**
     * Looks at a process as it is at this moment: for as long as the work lasts, this thread gets the same snapshot, so that a decision and
     * what is read after it stand on the same state, for one question to the database. For reading alone.
     */
    public Snapshot look(UUID process, Runnable decision) {
        return store.read(handle -> {
            Optional<Snapshot> now = snapshot(process);
            now.ifPresent(snapshot -> held.set(new Held(process, snapshot)));
            try {
                decision.run();
            } finally {
                held.remove();
            }
            return now.orElseThrow(() -> Problem.notFound("process"));
        });
    }

    /** The tree at a revision, if it is in memory. */
    Optional<Tree> known(UUID process, long revision) {
        return kept(process, revision).map(Snapshot::tree);
    }

    /**
     * For a transaction that changed the status of a task and nothing else: spares the next reader the reading.
     *
     * @param revision that the transaction gave the process
     */
    void changed(UUID process, long revision, Tree tree) {
        kept(process, revision - 1).ifPresent(before -> {
            Snapshot next = new Snapshot(revision, before.grants(), tree, before.open());
            store.afterCommit(() -> keep(process, next));
        });
    }

    /** What a caller may do in the whole of a process. */
    public Set<Right> rights(Caller caller, Snapshot process) {
        return rights(caller, process, Optional.empty());
    }

    /** What a caller may do at a place. @param item empty for the whole process */
    public Set<Right> rights(Caller caller, Snapshot process, Optional<UUID> item) {
        Set<Right> rights = everything(caller) ? RightBits.ALL : entitlement(caller, process).map(own -> own.rights(item)).orElse(Set.of());
        return process.open() ? rights : RightBits.closed(rights);
    }

    /** What a caller may do at each item. */
    public Map<UUID, Set<Right>> rightsAt(Caller caller, Snapshot process) {
        Optional<Entitlement> own = everything(caller) ? Optional.empty() : entitlement(caller, process);
        Set<Right> otherwise = everything(caller) ? RightBits.ALL : Set.of();
        return process.tree().ids().stream().collect(Collectors.toMap(id -> id, id -> {
            Set<Right> rights = own.map(one -> one.rights(Optional.of(id))).orElse(otherwise);
            return process.open() ? rights : RightBits.closed(rights);
        }));
    }

    /** Whether a caller sees the process, or at least something in it. */
    public boolean sees(Caller caller, Snapshot process) {
        return everything(caller) || entitlement(caller, process).filter(Entitlement::sees).isPresent();
    }

    /** Which items a caller sees; empty if all. */
    public Optional<Predicate<UUID>> limits(Caller caller, Snapshot process) {
        if (everything(caller)) {
            return Optional.empty();
        }
        Optional<Entitlement> own = entitlement(caller, process);
        return own.isEmpty() ? Optional.of(item -> false) : own.filter(one -> !one.seesAll()).map(Entitlement::visible);
    }

    private Optional<Entitlement> entitlement(Caller caller, Snapshot process) {
        return caller.person().map(person -> entitlement(person, process.grants(), process.tree()));
    }

    /** What a person may do by these entries. */
    Entitlement entitlement(UUID person, List<GrantRow> grants, Tree tree) {
        boolean teamed = grants.stream().anyMatch(grant -> grant.team().isPresent());
        return new Entitlement(grants, tree, person, teamed ? memberships.teamsOf(person) : Set.of());
    }

    /** For whom lists of processes are made. */
    public Reader reader(Caller caller) {
        boolean everything = everything(caller);
        return new Reader(everything, caller.person(), everything ? Set.of() : caller.person().map(memberships::teamsOf).orElse(Set.of()));
    }

    /** For whom lists are made of processes that somebody takes part in, by entries alone. */
    Reader participant(Caller caller) {
        return new Reader(false, caller.person(), caller.person().map(memberships::teamsOf).orElse(Set.of()));
    }

    /** The platform itself and its administrators, so that no process is ever without somebody who can put it in order. */
    static boolean everything(Caller caller) {
        return caller.kind() == Caller.Kind.SYSTEM || caller.has(Caller.ROLE_ADMIN);
    }

    private Snapshot snapshot(Handle handle, UUID process, long revision) {
        return kept(process, revision).orElseGet(() -> {
            // Revision first, content after it: what changes in between is read again at the next call.
            Tree tree = new TreeRows(handle).load(process);
            List<GrantRow> grants = new GrantRows(handle).of(process).stream().filter(grant -> grant.item().isEmpty() || grant.item().flatMap(tree::item).isPresent()).toList();
            Snapshot read = new Snapshot(revision, grants, tree, new ProcessRows(handle).open(process));
            if (!store.inTransaction()) {
                keep(process, read);
            }
            return read;
        });
    }

    private Optional<Snapshot> kept(UUID process, long revision) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(process)).filter(known -> known.revision() == revision);
        }
    }

    private void keep(UUID process, Snapshot snapshot) {
        synchronized (kept) {
            kept.put(process, snapshot);
        }
    }
}

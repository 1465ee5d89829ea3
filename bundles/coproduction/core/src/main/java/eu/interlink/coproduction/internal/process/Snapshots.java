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
import eu.interlink.interlinker.Right;
import eu.interlink.people.Memberships;
import eu.interlink.rest.Json;
import eu.interlink.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    public record Current(ProcessRow row, List<GrantRow> grants, Tree tree, Snapshot snapshot) {

        /** The tree as JSON. */
        public Json json() {
            return snapshot.json();
        }
    }

    private final Store store;
    private final Memberships memberships;
    private final Map<UUID, Snapshot> kept;

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
        return store.read(handle -> new ProcessRows(handle).find(process).map(row -> {
            Snapshot snapshot = snapshot(handle, row);
            return new Current(row, snapshot.grants(), snapshot.tree(), snapshot);
        }));
    }

    /** What a caller may do in a process: the rights of the person and of all its teams together. */
    public Set<Right> rights(Caller caller, Current process) {
        if (everything(caller)) {
            return RightBits.ALL;
        }
        if (caller.person().isEmpty()) {
            return Set.of();
        }
        UUID person = caller.person().get();
        boolean teamed = process.grants().stream().anyMatch(grant -> grant.team().isPresent());
        Set<UUID> teams = teamed ? memberships.teamsOf(person) : Set.of();
        int bits = 0;
        for (GrantRow grant : process.grants()) {
            if (grant.person().filter(person::equals).isPresent() || grant.team().filter(teams::contains).isPresent()) {
                bits |= grant.rights();
            }
        }
        return RightBits.rights(bits);
    }

    /** For whom lists of processes are made. */
    public Reader reader(Caller caller) {
        boolean everything = everything(caller);
        return new Reader(everything, caller.person(), everything ? Set.of() : caller.person().map(memberships::teamsOf).orElse(Set.of()));
    }

    /** The platform itself and its administrators, so that no process is ever without somebody who can put it in order. */
    private static boolean everything(Caller caller) {
        return caller.kind() == Caller.Kind.SYSTEM || caller.has(Caller.ROLE_ADMIN);
    }

    private Snapshot snapshot(Handle handle, ProcessRow row) {
        synchronized (kept) {
            Snapshot known = kept.get(row.id());
            if (known != null && known.revision() == row.revision()) {
                return known;
            }
        }
        // Revision first, content after it: what changes in between is read again at the next call.
        Snapshot read = new Snapshot(row.revision(), new GrantRows(handle).of(row.id()), new TreeRows(handle).load(row.id()));
        if (!store.inTransaction()) {
            synchronized (kept) {
                kept.put(row.id(), read);
            }
        }
        return read;
    }
}

package eu.interlink.coproduction.internal.notice;

import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What a reader may do in several processes, for one question to the database; only where entries for items or denials are mixed in, the tree is looked
 * at.
 */
final class Sight {

    private final Snapshots snapshots;
    private final Caller reader;
    private final boolean everything;
    private final Map<UUID, List<GrantRow>> entries;

    Sight(Snapshots snapshots, Caller reader, Set<UUID> teams, Handle handle, Set<UUID> processes) {
        this.snapshots = snapshots;
        this.reader = reader;
        everything = snapshots.reader(reader).everything();
        entries = everything || reader.person().isEmpty() ? Map.of() : new NamedRows(handle).entries(reader.person().get(), teams, processes);
    }

    /** @param item empty for the process as a whole */
    boolean allows(UUID process, Optional<UUID> item, Right right) {
        List<GrantRow> own = entries.getOrDefault(process, List.of());
        if (everything || own.isEmpty()) {
            return everything;
        }
        if (own.stream().allMatch(grant -> grant.item().isEmpty() && grant.denied() == 0)) {
            return own.stream().anyMatch(grant -> RightBits.has(grant.rights(), right));
        }
        return snapshots.snapshot(process).filter(now -> item.isPresent() || right != Right.VIEW ? snapshots.rights(reader, now, item).contains(right)
                : snapshots.sees(reader, now)).isPresent();
    }
}

package eu.interlink.coproduction.internal.resource;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Items and processes that were in the trash for long enough. The resources made in them go first, each as if it had been put into the trash itself. */
final class TrashedPlaces {

    /** The same time that their place was put there, so they expire with it. */
    private static final List<String> EXPIRE = List.of(
            "update coproduction.resource set trashed_at = (select i.trashed_at from coproduction.item i where i.id = resource.trash_root) where trashed_at is null"
                    + " and trash_root in (select i.id from coproduction.item i where i.trashed_at < :before)",
            "update coproduction.resource set trashed_at = (select p.trashed_at from coproduction.process p where p.id = resource.process_id) where trashed_at is null"
                    + " and process_id in (select p.id from coproduction.process p where p.trashed_at < :before)");
    /** A row of a resource stays until its Interlinker has deleted the content, however long that takes. */
    private static final List<String> DELETE = List.of(
            "delete from coproduction.item where trashed_at < :before and not exists (select 1 from coproduction.resource r join coproduction.item t on t.id = r.task_id"
                    + " left join coproduction.item o on o.id = t.parent_id where t.id = item.id or t.parent_id = item.id or o.parent_id = item.id)",
            "delete from coproduction.process where trashed_at < :before and not exists (select 1 from coproduction.resource r where r.process_id = process.id)");

    private final Handle handle;

    TrashedPlaces(Handle handle) {
        this.handle = handle;
    }

    void expire(Instant before) {
        for (List<String> step : List.of(EXPIRE, DELETE)) {
            step.forEach(sql -> handle.createUpdate(sql).bind("before", before).execute());
        }
    }
}

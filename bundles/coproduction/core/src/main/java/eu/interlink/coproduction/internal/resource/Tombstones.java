package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.internal.rows.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SQL of the table {@code tombstone}: content that Interlinkers still have to delete. */
final class Tombstones {

    /** @param attempts deliveries that failed so far */
    record Tombstone(UUID resource, String interlinker, int attempts) {
    }

    private final Handle handle;

    Tombstones(Handle handle) {
        this.handle = handle;
    }

    void put(UUID resource, String interlinker, Instant due) {
        remove(resource);
        handle.createUpdate("insert into coproduction.tombstone (resource_id, interlinker, due_at, attempts, delivering)"
                + " values (:id, :interlinker, :due, 0, false)").bind("id", resource).bind("interlinker", interlinker).bind("due", due).execute();
    }

    List<Tombstone> due(Instant now, int limit) {
        return handle.createQuery("select resource_id, interlinker, attempts from coproduction.tombstone where due_at <= :now"
                + " order by due_at limit :limit").bind("now", now).bind("limit", limit)
                .map((row, context) -> new Tombstone(Columns.id(row, "resource_id"), row.getString("interlinker"), row.getInt("attempts"))).list();
    }

    /** Says that the Interlinker is being asked now. @return false if it is not to be deleted any more */
    boolean deliver(UUID resource) {
        return handle.createUpdate("update coproduction.tombstone set delivering = true where resource_id = :id").bind("id", resource).execute() == 1;
    }

    void later(Tombstone tombstone, Instant due) {
        handle.createUpdate("update coproduction.tombstone set attempts = attempts + 1, due_at = :due, delivering = false where resource_id = :id")
                .bind("due", due).bind("id", tombstone.resource()).execute();
    }

    void remove(UUID resource) {
        handle.createUpdate("delete from coproduction.tombstone where resource_id = :id").bind("id", resource).execute();
    }

    /** Takes it back, for a resource that is made again under the same id. @return false if the content is being deleted right now */
    boolean withdraw(UUID resource) {
        handle.createUpdate("delete from coproduction.tombstone where resource_id = :id and delivering = false").bind("id", resource).execute();
        return handle.createQuery("select count(*) from coproduction.tombstone where resource_id = :id").bind("id", resource)
                .mapTo(Long.class).one() == 0;
    }

    /** Takes it back, for content that gets a row now. @return false if it is not there any more, or the content is being deleted right now */
    boolean claim(UUID resource) {
        return handle.createUpdate("delete from coproduction.tombstone where resource_id = :id and delivering = false").bind("id", resource).execute() == 1;
    }
}

package eu.interlink.files.internal;

import eu.interlink.files.Blobs.Blob;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SQL of blobs and their holders. */
final class BlobTable {

    private final Store store;

    BlobTable(Store store) {
        this.store = store;
    }

    /** Makes the row if there is none and locks it until the end of the transaction; tells whether there was none. */
    boolean claim(String sha256, long size, Instant now) {
        return store.write(handle -> {
            int made;
            do {
                made = handle.createUpdate(
                        "insert into files.blob (sha256, size_bytes, stored_at) values (:sha256, :size, :now) on conflict do nothing")
                        .bind("sha256", sha256).bind("size", size).bind("now", now).execute();
                // A row that was there may be swept away while this waits for its lock: then once more.
            } while (!lock(sha256));
            return made > 0;
        });
    }

    /** Locks the row until the end of the transaction; false if there is none. */
    boolean lock(String sha256) {
        return store.write(handle -> handle.createQuery("select sha256 from files.blob where sha256 = :sha256 for update").bind("sha256", sha256)
                .mapTo(String.class).findOne().isPresent());
    }

    /**
     * The row must be locked.
     *
     * @param owner in whose storage it counts
     */
    void hold(UUID holder, FileRef file, Owner owner) {
        store.run(handle -> {
            int made = handle.createUpdate("""
                    insert into files.holder (holder, sha256, name, owner) values (:holder, :sha256, :name, :owner) on conflict do nothing""")
                    .bind("holder", holder).bind("sha256", file.sha256()).bind("name", file.name()).bind("owner", owner.name()).execute();
            if (made > 0) {
                grow(handle, owner, size(handle, file.sha256()));
            }
            handle.execute("update files.blob set released_at = null where sha256 = ? and released_at is not null", file.sha256());
        });
    }

    private static long size(Handle handle, String sha256) {
        return handle.createQuery("select size_bytes from files.blob where sha256 = :sha256").bind("sha256", sha256).mapTo(Long.class).one();
    }

    /** @throws Problem LIMIT {@code storage-full} if the owner has not that much left */
    private static void grow(Handle handle, Owner owner, long bytes) {
        if (owner.platform() || bytes == 0) {
            return;
        }
        handle.createUpdate("insert into files.storage (owner, bytes) values (:owner, 0) on conflict do nothing").bind("owner", owner.name()).execute();
        int grown = handle.createUpdate("update files.storage set bytes = bytes + :bytes where owner = :owner and (:most = 0 or bytes + :bytes <= :most)")
                .bind("bytes", bytes).bind("owner", owner.name()).bind("most", owner.most()).execute();
        if (grown == 0) {
            throw Problem.limit("storage-full", "This tool may store " + owner.most() + " bytes, and they are used up. Ask an administrator of the platform.",
                    "max", Long.toString(owner.most()));
        }
    }

    private record Released(String owner, long bytes) {
    }

    private static void shrink(Handle handle, List<Released> released) {
        released.stream().filter(one -> !one.owner().isEmpty()).forEach(one -> handle.execute(
                "update files.storage set bytes = case when bytes < ? then 0 else bytes - ? end where owner = ?", one.bytes(), one.bytes(), one.owner()));
    }

    /** Bytes that count in an owner's storage. */
    long stored(String owner) {
        return store.read(handle -> handle.createQuery("select bytes from files.storage where owner = :owner").bind("owner", owner)
                .mapTo(Long.class).findOne().orElse(0L));
    }

    void release(UUID holder, FileRef file, Instant now) {
        store.run(handle -> {
            List<Released> released = handle.createQuery("""
                    select holder.owner, blob.size_bytes from files.holder join files.blob on blob.sha256 = holder.sha256
                    where holder.holder = :holder and holder.sha256 = :sha256 and holder.name = :name""")
                    .bind("holder", holder).bind("sha256", file.sha256()).bind("name", file.name())
                    .map((row, context) -> new Released(row.getString(1), row.getLong(2))).list();
            int gone = handle.execute("delete from files.holder where holder = ? and sha256 = ? and name = ?", holder, file.sha256(), file.name());
            if (gone > 0) {
                shrink(handle, released);
            }
            noteReleased(file.sha256(), now);
        });
    }

    void releaseAll(UUID holder, Instant now) {
        store.run(handle -> {
            List<String> held = handle.createQuery("select distinct sha256 from files.holder where holder = :holder").bind("holder", holder)
                    .mapTo(String.class).list();
            List<Released> released = handle.createQuery("""
                    select holder.owner, sum(blob.size_bytes) from files.holder join files.blob on blob.sha256 = holder.sha256
                    where holder.holder = :holder group by holder.owner""").bind("holder", holder)
                    .map((row, context) -> new Released(row.getString(1), row.getLong(2))).list();
            if (handle.execute("delete from files.holder where holder = ?", holder) > 0) {
                shrink(handle, released);
            }
            held.forEach(sha256 -> noteReleased(sha256, now));
        });
    }

    private void noteReleased(String sha256, Instant now) {
        store.run(handle -> handle.createUpdate("""
                update files.blob set released_at = :now where sha256 = :sha256 and released_at is null
                and not exists (select 1 from files.holder where holder.sha256 = :sha256)""").bind("now", now).bind("sha256", sha256).execute());
    }

    boolean held(String sha256) {
        return store.read(handle -> handle.createQuery("select count(*) from files.holder where sha256 = :sha256").bind("sha256", sha256)
                .mapTo(Long.class).one()) > 0;
    }

    boolean known(String sha256) {
        return store.read(handle -> handle.createQuery("select count(*) from files.blob where sha256 = :sha256").bind("sha256", sha256)
                .mapTo(Long.class).one()) > 0;
    }

    List<String> releasedBefore(Instant moment) {
        return store.read(handle -> handle.createQuery("select sha256 from files.blob where released_at < :moment").bind("moment", moment)
                .mapTo(String.class).list());
    }

    void delete(String sha256) {
        store.run(handle -> handle.execute("delete from files.blob where sha256 = ?", sha256));
    }

    /** Up to {@code limit} blobs after one, by hash. */
    List<Blob> after(String sha256, int limit) {
        return store.read(handle -> handle.createQuery(
                "select sha256, size_bytes from files.blob where sha256 > :sha256 order by sha256 limit :limit")
                .bind("sha256", sha256).bind("limit", limit).map((row, context) -> new Blob(row.getString(1), row.getLong(2))).list());
    }
}

package eu.interlink.files.internal;

import eu.interlink.files.Blobs.Blob;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The SQL of blobs and their holders. */
final class BlobTable {

    private final Store store;

    BlobTable(Store store) {
        this.store = store;
    }

    /** Makes the row if there is none and locks it until the end of the transaction; tells whether there was none. */
    boolean claim(String sha256, long size, Instant now) {
        return store.write(handle -> {
            int made = handle.createUpdate(
                    "insert into files.blob (sha256, size_bytes, stored_at) values (:sha256, :size, :now) on conflict do nothing")
                    .bind("sha256", sha256).bind("size", size).bind("now", now).execute();
            lock(sha256);
            return made > 0;
        });
    }

    /** Locks the row until the end of the transaction; false if there is none. */
    boolean lock(String sha256) {
        return store.write(handle -> handle.createQuery("select sha256 from files.blob where sha256 = :sha256 for update").bind("sha256", sha256)
                .mapTo(String.class).findOne().isPresent());
    }

    /** The row must be locked. */
    void hold(UUID holder, FileRef file) {
        store.run(handle -> {
            handle.createUpdate("insert into files.holder (holder, sha256, name) values (:holder, :sha256, :name) on conflict do nothing")
                    .bind("holder", holder).bind("sha256", file.sha256()).bind("name", file.name()).execute();
            handle.execute("update files.blob set released_at = null where sha256 = ? and released_at is not null", file.sha256());
        });
    }

    void release(UUID holder, FileRef file, Instant now) {
        store.run(handle -> {
            handle.execute("delete from files.holder where holder = ? and sha256 = ? and name = ?", holder, file.sha256(), file.name());
            noteReleased(file.sha256(), now);
        });
    }

    void releaseAll(UUID holder, Instant now) {
        store.run(handle -> {
            List<String> held = handle.createQuery("select distinct sha256 from files.holder where holder = :holder").bind("holder", holder)
                    .mapTo(String.class).list();
            handle.execute("delete from files.holder where holder = ?", holder);
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

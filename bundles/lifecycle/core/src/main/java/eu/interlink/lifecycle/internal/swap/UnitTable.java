package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The wanted state of the whole installation: which units, in which version. Every node makes itself match. */
@Component(service = UnitTable.class)
public final class UnitTable {

    private final Store store;

    @Activate
    public UnitTable(@Reference(target = "(interlink.schema=lifecycle)") Store store) {
        this.store = store;
    }

    /** Runs several changes as one. */
    public void together(Runnable work) {
        store.run(handle -> work.run());
    }

    public List<UnitRow> all() {
        return store.read(handle -> handle.createQuery("select * from lifecycle.unit order by id").map(UnitTable::row).list());
    }

    public Optional<UnitRow> find(String id) {
        return store.read(handle -> handle.createQuery("select * from lifecycle.unit where id = :id").bind("id", id).map(UnitTable::row).findOne());
    }

    /** Writes a row, whether it was there or not. */
    public void save(UnitRow row) {
        store.run(handle -> {
            int updated = bind(handle.createUpdate("""
                    update lifecycle.unit set symbolic_name = :symbolicName, version = :version, sha256 = :sha256, file_name = :fileName,
                    file_type = :fileType, file_size = :fileSize, source = :source, publisher = :publisher, wanted = :wanted,
                    changed_at = :changed, disabled = :disabled, notice = :notice, watched_until = :watchedUntil,
                    watched_starts = :watchedStarts where id = :id"""), row).execute();
            if (updated == 0) {
                bind(handle.createUpdate("""
                        insert into lifecycle.unit (id, symbolic_name, version, sha256, file_name, file_type, file_size, source, publisher,
                        wanted, changed_at, disabled, notice, watched_until, watched_starts) values (:id, :symbolicName, :version, :sha256,
                        :fileName, :fileType, :fileSize, :source, :publisher, :wanted, :changed, :disabled, :notice, :watchedUntil,
                        :watchedStarts)"""), row).execute();
            }
        });
    }

    public void forget(String id) {
        store.run(handle -> handle.execute("delete from lifecycle.unit where id = ?", id));
    }

    /** Notes that the data of a unit is to be deleted. */
    void purge(String id, Instant now) {
        store.run(handle -> {
            handle.execute("delete from lifecycle.purge where unit_id = ?", id);
            handle.execute("insert into lifecycle.purge (unit_id, wanted_at) values (?, ?)", id, now);
        });
    }

    /** Units whose data is to be deleted. */
    List<UnitRow> purging() {
        return store.read(handle -> handle.createQuery("select * from lifecycle.unit where id in (select unit_id from lifecycle.purge) order by id")
                .map(UnitTable::row).list());
    }

    /** Nothing is left of it. */
    void purged(String id) {
        store.run(handle -> {
            handle.execute("delete from lifecycle.purge where unit_id = ?", id);
            handle.execute("delete from lifecycle.restriction where unit_id = ?", id);
            handle.execute("delete from lifecycle.erasure where unit_id = ?", id);
            handle.execute("delete from lifecycle.unit where id = ?", id);
        });
    }

    private static Update bind(Update update, UnitRow row) {
        return update.bind("id", row.id()).bind("symbolicName", row.symbolicName()).bind("version", row.version()).bind("sha256", row.sha256())
                .bind("fileName", row.file().name()).bind("fileType", row.file().mediaType()).bind("fileSize", row.file().size())
                .bind("source", row.source()).bind("publisher", row.publisher()).bind("wanted", row.wanted()).bind("changed", row.changed())
                .bind("disabled", row.standing().disabled()).bind("notice", row.standing().notice().orElse(null))
                .bindByType("watchedUntil", row.standing().watchedUntil().orElse(null), Instant.class)
                .bind("watchedStarts", row.standing().watchedStarts());
    }

    private static UnitRow row(ResultSet row, StatementContext context) throws SQLException {
        FileRef file = new FileRef(row.getString("sha256"), row.getString("file_name"), row.getString("file_type"), row.getLong("file_size"));
        return new UnitRow(row.getString("id"), row.getString("symbolic_name"), row.getString("version"), file, row.getString("source"),
                Optional.ofNullable(row.getString("publisher")), row.getBoolean("wanted"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(), new UnitRow.Standing(row.getBoolean("disabled"),
                        Optional.ofNullable(row.getString("notice")),
                        Optional.ofNullable(row.getObject("watched_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                        row.getInt("watched_starts")));
    }
}

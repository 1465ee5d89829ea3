package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.KeptVersion;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The versions that were in use before and can be returned to. */
@Component(service = KeptTable.class)
public final class KeptTable {

    /** How many former versions of a unit are kept. */
    static final int MOST = 5;

    /** A kept version and its jar. */
    public record Kept(String id, FileRef file, KeptVersion version) {
    }

    private final Store store;

    @Activate
    public KeptTable(@Reference(target = "(interlink.schema=lifecycle)") Store store) {
        this.store = store;
    }

    /** The latest first. */
    public List<Kept> of(String id) {
        return store.read(handle -> handle.createQuery("select * from lifecycle.kept where unit_id = :id order by replaced_at desc, version desc")
                .bind("id", id).map(KeptTable::row).list());
    }

    /** Keeps what goes out of use. */
    void add(UnitRow former, Instant now) {
        forget(former.id(), former.sha256());
        store.run(handle -> handle.createUpdate("""
                insert into lifecycle.kept (unit_id, sha256, version, file_name, file_type, file_size, source, publisher, replaced_at)
                values (:id, :sha256, :version, :fileName, :fileType, :fileSize, :source, :publisher, :replaced)""")
                .bind("id", former.id()).bind("sha256", former.sha256()).bind("version", former.version()).bind("fileName", former.file().name())
                .bind("fileType", former.file().mediaType()).bind("fileSize", former.file().size()).bind("source", former.source())
                .bind("publisher", former.publisher().orElse(null)).bind("replaced", now).execute());
    }

    void forget(String id, String sha256) {
        store.run(handle -> handle.execute("delete from lifecycle.kept where unit_id = ? and sha256 = ?", id, sha256));
    }

    private static Kept row(ResultSet row, StatementContext context) throws SQLException {
        FileRef file = new FileRef(row.getString("sha256"), row.getString("file_name"), row.getString("file_type"), row.getLong("file_size"));
        return new Kept(row.getString("unit_id"), file, new KeptVersion(row.getString("version"), row.getString("sha256"), row.getString("source"),
                Optional.ofNullable(row.getString("publisher")), row.getObject("replaced_at", OffsetDateTime.class).toInstant()));
    }
}

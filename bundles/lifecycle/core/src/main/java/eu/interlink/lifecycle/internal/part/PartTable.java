package eu.interlink.lifecycle.internal.part;

import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which parts of the platform are wanted in another version than the distribution's. Every node makes itself match. */
@Component(service = PartTable.class)
public final class PartTable {

    private final Store store;

    @Activate
    public PartTable(@Reference(target = "(interlink.schema=lifecycle)") Store store) {
        this.store = store;
    }

    /** Runs several changes as one. */
    void together(Runnable work) {
        store.run(handle -> work.run());
    }

    List<PartRow> all() {
        return store.read(handle -> handle.createQuery("select * from lifecycle.part order by symbolic_name").map(PartTable::row).list());
    }

    Optional<PartRow> find(String symbolicName) {
        return store.read(handle -> handle.createQuery("select * from lifecycle.part where symbolic_name = :name").bind("name", symbolicName)
                .map(PartTable::row).findOne());
    }

    void save(PartRow row) {
        store.run(handle -> {
            handle.execute("delete from lifecycle.part where symbolic_name = ?", row.symbolicName());
            handle.createUpdate("""
                    insert into lifecycle.part (symbolic_name, version, sha256, file_name, file_size, source, shipped, publisher, changed_at)
                    values (:name, :version, :sha256, :fileName, :fileSize, :source, :shipped, :publisher, :changed)""")
                    .bind("name", row.symbolicName()).bind("version", row.version()).bind("sha256", row.file().sha256())
                    .bind("fileName", row.file().name()).bind("fileSize", row.file().size()).bind("source", row.source()).bind("shipped", row.shipped())
                    .bind("publisher", row.publisher()).bind("changed", row.changed()).execute();
        });
    }

    void forget(String symbolicName) {
        store.run(handle -> handle.execute("delete from lifecycle.part where symbolic_name = ?", symbolicName));
    }

    private static PartRow row(ResultSet row, StatementContext context) throws SQLException {
        return new PartRow(row.getString("symbolic_name"), row.getString("version"),
                new FileRef(row.getString("sha256"), row.getString("file_name"), "application/java-archive", row.getLong("file_size")),
                row.getString("source"), row.getString("shipped"), Optional.ofNullable(row.getString("publisher")), row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}

package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.interlinker.platform.FileRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SQL of the table {@code process_package}. */
final class PackageRows {

    /** @param person whose it is  @param name of the process in it  @param file empty while it is being stored */
    record Row(UUID id, Optional<UUID> person, String name, Optional<FileRef> file, Instant created, Instant expires) {
    }

    private final Handle handle;

    PackageRows(Handle handle) {
        this.handle = handle;
    }

    void insert(Row row) {
        handle.createUpdate("insert into coproduction.process_package (id, person_id, name, created_at, expires_at) values (:id, :person, :name, :created, :expires)")
                .bind("id", row.id()).bind("person", row.person()).bind("name", row.name()).bind("created", row.created()).bind("expires", row.expires()).execute();
    }

    void stored(UUID id, FileRef file) {
        handle.createUpdate("update coproduction.process_package set sha256 = :sha256, file_name = :name, media_type = :type, size_bytes = :size where id = :id")
                .bind("sha256", file.sha256()).bind("name", file.name()).bind("type", file.mediaType()).bind("size", file.size()).bind("id", id).execute();
    }

    void named(UUID id, String name) {
        handle.createUpdate("update coproduction.process_package set name = :name where id = :id").bind("name", name).bind("id", id).execute();
    }

    Optional<Row> find(UUID id) {
        return handle.createQuery("select * from coproduction.process_package where id = :id").bind("id", id).map((row, context) -> row(row)).findOne();
    }

    /** The newest first. */
    List<Row> ofPerson(UUID person) {
        return handle.createQuery("select * from coproduction.process_package where person_id = :person order by created_at desc, id desc").bind("person", person)
                .map((row, context) -> row(row)).list();
    }

    List<UUID> expired(Instant now) {
        return handle.createQuery("select id from coproduction.process_package where expires_at < :now").bind("now", now).mapTo(UUID.class).list();
    }

    void delete(UUID id) {
        handle.execute("delete from coproduction.process_package where id = ?", id);
    }

    private static Row row(ResultSet row) throws SQLException {
        String sha256 = row.getString("sha256");
        Optional<FileRef> file = sha256 == null ? Optional.empty()
                : Optional.of(new FileRef(sha256, row.getString("file_name"), row.getString("media_type"), row.getLong("size_bytes")));
        return new Row(Columns.id(row, "id"), Columns.optionalId(row, "person_id"), row.getString("name"), file, Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"));
    }
}

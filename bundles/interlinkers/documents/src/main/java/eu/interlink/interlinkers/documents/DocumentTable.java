package eu.interlink.interlinkers.documents;

import eu.interlink.interlinker.platform.FileRef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of documents and their versions. Every method works in the transaction of the connection that it is given. */
final class DocumentTable {

    private static final String COLUMNS = "select number, file_name, sha256, media_type, size_bytes, note, author, made_at, restored_from"
            + " from documents.document_version ";

    private DocumentTable() {
    }

    /** False if it is there already. */
    static boolean insert(Connection connection, UUID id, Instant now) throws SQLException {
        return Db.update(connection, "insert into documents.document (id, newest, created_at, updated_at) values (?, 0, ?, ?) on conflict do nothing",
                id, now, now) == 1;
    }

    static Optional<Document> find(Connection connection, UUID id) throws SQLException {
        Optional<Instant> updated = Db.first(connection, row -> Db.instant(row, "updated_at"), "select updated_at from documents.document where id = ?", id);
        return updated.isEmpty() ? Optional.empty() : Optional.of(new Document(id, newest(connection, id), updated.get()));
    }

    static Optional<Version> newest(Connection connection, UUID id) throws SQLException {
        return Db.first(connection, DocumentTable::version, COLUMNS + "where document = ? order by number desc limit 1", id);
    }

    static Optional<Version> version(Connection connection, UUID id, int number) throws SQLException {
        return Db.first(connection, DocumentTable::version, COLUMNS + "where document = ? and number = ?", id, number);
    }

    /** Newest first, those with a number below {@code before}. */
    static List<Version> versions(Connection connection, UUID id, int before, int limit) throws SQLException {
        return Db.list(connection, DocumentTable::version, COLUMNS + "where document = ? and number < ? order by number desc limit ?", id, before, limit);
    }

    /** Takes the next number; until the end of the transaction nobody else gets one. Empty if there is no such document. */
    static Optional<Integer> nextNumber(Connection connection, UUID id, Instant now) throws SQLException {
        if (Db.update(connection, "update documents.document set newest = newest + 1, updated_at = ? where id = ?", now, id) == 0) {
            return Optional.empty();
        }
        return Db.first(connection, row -> row.getInt(1), "select newest from documents.document where id = ?", id);
    }

    static void insert(Connection connection, UUID id, Version version) throws SQLException {
        Db.update(connection, "insert into documents.document_version (document, number, file_name, sha256, media_type, size_bytes, note, author,"
                + " made_at, restored_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, version.number(), version.file().name(), version.file().sha256(),
                version.file().mediaType(), version.file().size(), version.note(), version.author(), version.made(), version.restoredFrom());
    }

    static void rename(Connection connection, UUID id, int number, String name, Instant now) throws SQLException {
        Db.update(connection, "update documents.document_version set file_name = ? where document = ? and number = ?", name, id, number);
        Db.update(connection, "update documents.document set updated_at = ? where id = ?", now, id);
    }

    /** Sets what a restored document would otherwise lose. */
    static void stamp(Connection connection, UUID id, int newest, Instant updated) throws SQLException {
        Db.update(connection, "update documents.document set newest = ?, updated_at = ? where id = ?", newest, updated, id);
    }

    static void delete(Connection connection, UUID id) throws SQLException {
        Db.update(connection, "delete from documents.document_version where document = ?", id);
        Db.update(connection, "delete from documents.document where id = ?", id);
    }

    /** Whether a version of the document still has this file under this name. */
    static boolean uses(Connection connection, UUID id, FileRef file) throws SQLException {
        return Db.first(connection, row -> true, "select 1 from documents.document_version where document = ? and sha256 = ? and file_name = ?", id,
                file.sha256(), file.name()).isPresent();
    }

    /** What a person made. @param id of the document */
    record Made(UUID id, Version version) {
    }

    static List<Made> madeBy(Connection connection, UUID person) throws SQLException {
        return Db.list(connection, row -> new Made(row.getObject("document", UUID.class), version(row)),
                COLUMNS.replace("select ", "select document, ") + "where author = ? order by made_at, document", person);
    }

    static void forget(Connection connection, UUID person) throws SQLException {
        Db.update(connection, "update documents.document_version set author = null, note = '' where author = ?", person);
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getInt("number"),
                new FileRef(row.getString("sha256"), row.getString("file_name"), row.getString("media_type"), row.getLong("size_bytes")),
                row.getString("note"), Optional.ofNullable(row.getObject("author", UUID.class)), Db.instant(row, "made_at"),
                Optional.ofNullable(row.getObject("restored_from", Integer.class)));
    }
}

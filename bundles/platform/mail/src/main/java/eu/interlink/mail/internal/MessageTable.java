package eu.interlink.mail.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.mail.Outbox.Message;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of the outbox. */
final class MessageTable {

    private static final String COLUMNS = "select id, recipient, subject, content, written, attempts, given_up, failure from mail.message ";

    private final Store store;

    MessageTable(Store store) {
        this.store = store;
    }

    void insert(UUID id, String to, String subject, String text, Instant now) {
        store.run(handle -> handle.createUpdate("""
                insert into mail.message (id, recipient, subject, content, written, due, attempts, given_up)
                values (:id, :to, :subject, :text, :now, :now, 0, false)""")
                .bind("id", id).bind("to", to).bind("subject", subject).bind("text", text).bind("now", now).execute());
    }

    /** Those whose turn it is, the oldest first. */
    List<Message> due(Instant now, int limit) {
        return store.read(handle -> handle.createQuery(COLUMNS + "where given_up = false and due <= :now order by due, id limit :limit").bind("now", now)
                .bind("limit", limit).map((row, context) -> message(row)).list());
    }

    Page<Message> page(int offset, int limit) {
        return store.read(handle -> new Page<>(handle.createQuery(COLUMNS + "order by written desc, id desc limit :limit offset :offset").bind("limit", limit)
                .bind("offset", offset).map((row, context) -> message(row)).list(),
                handle.createQuery("select count(*) from mail.message").mapTo(Long.class).one(), offset));
    }

    /** Those to an address. */
    List<Message> to(String address) {
        return store.read(handle -> handle.createQuery(COLUMNS + "where lower(recipient) = :address order by written").bind("address", address)
                .map((row, context) -> message(row)).list());
    }

    /** @param due when it is tried again; ignored if it is given up */
    void failed(UUID id, String reason, Instant due, boolean givenUp) {
        store.run(handle -> handle.createUpdate("update mail.message set attempts = attempts + 1, failure = :reason, due = :due, given_up = :givenUp where id = :id")
                .bind("id", id).bind("reason", reason).bind("due", due).bind("givenUp", givenUp).execute());
    }

    /** @return whether it was there */
    boolean again(UUID id, Instant now) {
        return store.write(handle -> handle.createUpdate("update mail.message set due = :now, given_up = false where id = :id").bind("id", id).bind("now", now)
                .execute()) > 0;
    }

    /** @return whether it was there */
    boolean delete(UUID id) {
        return store.write(handle -> handle.execute("delete from mail.message where id = ?", id)) > 0;
    }

    void deleteTo(String address) {
        store.run(handle -> handle.execute("delete from mail.message where lower(recipient) = ?", address));
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(row.getObject("id", UUID.class), row.getString("recipient"), row.getString("subject"), row.getString("content"),
                row.getObject("written", OffsetDateTime.class).toInstant(), row.getInt("attempts"), row.getBoolean("given_up"),
                Optional.ofNullable(row.getString("failure")));
    }
}

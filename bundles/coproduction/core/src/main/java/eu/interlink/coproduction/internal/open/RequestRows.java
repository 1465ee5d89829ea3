package eu.interlink.coproduction.internal.open;

import eu.interlink.coproduction.internal.open.RequestRow.Guest;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.interlinker.Page;
import eu.interlink.mail.MailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SQL of the table {@code participation_request}. */
final class RequestRows {

    private static final String COLUMNS = "select id, process_id, person_id, guest_name, guest_email, guest_key, guest_language, reason, asked_at"
            + " from coproduction.participation_request ";

    private final Handle handle;

    RequestRows(Handle handle) {
        this.handle = handle;
    }

    /** @return false if the person, or the address of the guest, has asked already */
    boolean insert(RequestRow row) {
        Optional<Guest> guest = row.guest();
        return handle.createUpdate("""
                insert into coproduction.participation_request (id, process_id, person_id, guest_name, guest_email, guest_key, guest_language, reason, asked_at)
                values (:id, :process, :person, :name, :email, :key, :language, :reason, :asked) on conflict do nothing""")
                .bind("id", row.id()).bind("process", row.process()).bind("person", row.person()).bind("name", guest.map(Guest::name))
                .bind("email", guest.map(one -> one.email().text())).bind("key", guest.map(one -> one.email().key()))
                .bind("language", guest.map(one -> one.language().toLanguageTag())).bind("reason", row.reason()).bind("asked", row.asked()).execute() == 1;
    }

    long count(UUID process) {
        return handle.createQuery("select count(*) from coproduction.participation_request where process_id = :process").bind("process", process)
                .mapTo(Long.class).one();
    }

    /** The oldest first. */
    Page<RequestRow> page(UUID process, int offset, int limit) {
        return new Page<>(handle.createQuery(COLUMNS + "where process_id = :process order by asked_at, id limit :limit offset :offset").bind("process", process)
                .bind("limit", limit).bind("offset", offset).map((row, context) -> row(row)).list(), count(process), offset);
    }

    Optional<RequestRow> find(UUID process, UUID id) {
        return handle.createQuery(COLUMNS + "where id = :id and process_id = :process").bind("id", id).bind("process", process)
                .map((row, context) -> row(row)).findOne();
    }

    Optional<RequestRow> ofPerson(UUID process, UUID person) {
        return handle.createQuery(COLUMNS + "where process_id = :process and person_id = :person").bind("process", process).bind("person", person)
                .map((row, context) -> row(row)).findOne();
    }

    List<RequestRow> ofPerson(UUID person) {
        return handle.createQuery(COLUMNS + "where person_id = :person order by asked_at, id").bind("person", person).map((row, context) -> row(row)).list();
    }

    /** Two who answer at once: only one of them takes it. */
    boolean delete(UUID id) {
        return handle.execute("delete from coproduction.participation_request where id = ?", id) == 1;
    }

    /** @param key of the person's e-mail address, under which it may have asked as a guest */
    void forget(UUID person, String key) {
        handle.execute("delete from coproduction.participation_request where person_id = ? or guest_key = ?", person, key);
    }

    int deleteOlder(Instant than) {
        return handle.createUpdate("delete from coproduction.participation_request where asked_at < :than").bind("than", than).execute();
    }

    private static RequestRow row(ResultSet row) throws SQLException {
        Optional<UUID> person = Columns.optionalId(row, "person_id");
        Optional<Guest> guest = person.isPresent() ? Optional.empty() : Optional.of(new Guest(row.getString("guest_name"),
                new MailAddress(row.getString("guest_email"), row.getString("guest_key")), Locale.forLanguageTag(row.getString("guest_language"))));
        return new RequestRow(Columns.id(row, "id"), Columns.id(row, "process_id"), person, guest, row.getString("reason"), Columns.instant(row, "asked_at"));
    }
}

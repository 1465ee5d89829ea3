package eu.interlink.coproduction.internal.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SQL of the table {@code work_calendar}. */
final class CalendarRows {

    private final Handle handle;

    CalendarRows(Handle handle) {
        this.handle = handle;
    }

    Optional<UUID> of(UUID person) {
        return handle.createQuery("select id from coproduction.work_calendar where person_id = :person").bind("person", person).mapTo(UUID.class).findOne();
    }

    Optional<UUID> person(UUID id) {
        return handle.createQuery("select person_id from coproduction.work_calendar where id = :id").bind("id", id).mapTo(UUID.class).findOne();
    }

    /** Since when there is one. */
    Optional<Instant> since(UUID person) {
        return handle.createQuery("select created_at from coproduction.work_calendar where person_id = :person").bind("person", person)
                .mapTo(Instant.class).findOne();
    }

    void insert(UUID person, UUID id, Instant now) {
        handle.createUpdate("insert into coproduction.work_calendar (person_id, id, created_at) values (:person, :id, :now)").bind("person", person).bind("id", id)
                .bind("now", now).execute();
    }

    void delete(UUID person) {
        handle.execute("delete from coproduction.work_calendar where person_id = ?", person);
    }
}

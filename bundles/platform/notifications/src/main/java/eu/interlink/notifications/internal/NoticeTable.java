package eu.interlink.notifications.internal;

import eu.interlink.events.Event;
import eu.interlink.interlinker.Page;
import eu.interlink.notifications.Inbox;
import eu.interlink.notifications.KeptNotice;
import eu.interlink.notifications.Notice;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the table {@code notice}. Ids grow with time, so they are the order. */
final class NoticeTable {

    /** For whom a row is written. @param digest when the mail goes that tells of it */
    record Delivery(UUID person, boolean app, Optional<Instant> digest) {
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() { };
    private static final String COLUMNS = "select id, kind, event_type, happened, actor_id, topic_id, subject_id, path, params, unread"
            + " from notifications.notice ";

    private final Store store;

    NoticeTable(Store store) {
        this.store = store;
    }

    /** @return those that had no row of this event yet */
    List<Delivery> insert(Event event, Notice notice, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        return store.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into notifications.notice (id, event_id, person_id, kind, event_type, happened, actor_id, topic_id, subject_id, path, params,
                        in_app, unread, digest_due)
                    values (:id, :event, :person, :kind, :type, :happened, :actor, :topic, :subject, :path, :params, :app, :app, :digest)
                    on conflict do nothing""");
            String params = JSON.writeValueAsString(notice.params());
            deliveries.forEach(to -> batch.bind("id", Ids.next()).bind("event", event.id()).bind("person", to.person()).bind("kind", notice.kind())
                    .bind("type", event.type()).bind("happened", event.at()).bind("actor", event.actor()).bind("topic", notice.topic())
                    .bind("subject", notice.subject()).bind("path", notice.path()).bind("params", params).bind("app", to.app())
                    .bind("digest", to.digest()).add());
            int[] written = batch.execute();
            List<Delivery> fresh = new ArrayList<>();
            for (int i = 0; i < written.length; i++) {
                if (written[i] == 1) {
                    fresh.add(deliveries.get(i));
                }
            }
            return fresh;
        });
    }

    /** The newest of a person; counted no further than {@link Inbox#MOST}. */
    Page<NoticeRow> page(UUID person, boolean unreadOnly, int offset, int limit) {
        String column = unreadOnly ? "unread" : "in_app";
        String where = "where person_id = :person and " + column + " = true";
        return store.read(handle -> new Page<>(handle.createQuery(COLUMNS + where + " order by person_id, " + column + ", id desc limit :limit offset :offset")
                .bind("person", person).bind("limit", Math.clamp(Inbox.MOST - offset, 0, limit)).bind("offset", offset).map((row, context) -> row(row)).list(),
                handle.createQuery("select count(*) from (select 1 from notifications.notice " + where + " limit " + Inbox.MOST + ") newest")
                        .bind("person", person).mapTo(Long.class).one(), offset));
    }

    /** The newest unread ones of a person. */
    List<KeptNotice> unread(UUID person, int limit) {
        return store.read(handle -> rows(handle.createQuery(COLUMNS
                + "where person_id = :person and unread = true order by person_id, unread, id desc limit :limit").bind("person", person).bind("limit", limit)))
                .stream().map(NoticeRow::notice).toList();
    }

    /** @return how many were unread */
    int read(UUID person, Collection<UUID> ids) {
        return ids.isEmpty() ? 0 : store.write(handle -> handle.createUpdate("update notifications.notice set unread = false"
                + " where id in (<ids>) and person_id = :person and unread = true").bindList("ids", List.copyOf(ids)).bind("person", person).execute());
    }

    int readAll(UUID person) {
        return store.write(handle -> handle.execute("update notifications.notice set unread = false where person_id = ? and unread = true", person));
    }

    /** People whose digest is due, in order of their ids. @param after the last one that was asked for */
    List<UUID> due(Instant now, Optional<UUID> after, int limit) {
        return store.read(handle -> {
            Query query = handle.createQuery("select distinct person_id from notifications.notice where digest_due <= :now"
                    + (after.isPresent() ? " and person_id > :after" : "") + " order by person_id limit :limit").bind("now", now).bind("limit", limit);
            after.ifPresent(person -> query.bind("after", person));
            return query.mapTo(UUID.class).list();
        });
    }

    /**
     * Takes what a person's digest has to tell, the newest first: nobody else gets it after the commit. Without what was read meanwhile, and no more than
     * {@link Inbox#MOST}.
     */
    List<NoticeRow> take(Handle handle, UUID person, Instant now) {
        String where = "where person_id = :person and digest_due <= :now";
        List<NoticeRow> rows = rows(handle.createQuery(COLUMNS + where + " and (unread = true or in_app = false) order by id desc limit :limit for update")
                .bind("person", person).bind("now", now).bind("limit", Inbox.MOST));
        handle.createUpdate("update notifications.notice set digest_due = null " + where).bind("person", person).bind("now", now).execute();
        return rows;
    }

    List<NoticeRow> of(UUID person) {
        return store.read(handle -> rows(handle.createQuery(COLUMNS + "where person_id = :person order by id").bind("person", person)));
    }

    void forget(UUID person) {
        store.run(handle -> handle.execute("delete from notifications.notice where person_id = ?", person));
    }

    int deleteOlder(Instant than) {
        return store.write(handle -> handle.createUpdate("delete from notifications.notice where happened < :than").bind("than", than).execute());
    }

    private static List<NoticeRow> rows(Query query) {
        return query.map((row, context) -> row(row)).list();
    }

    private static NoticeRow row(ResultSet row) throws SQLException {
        return new NoticeRow(new KeptNotice(row.getObject("id", UUID.class), row.getString("kind"), row.getString("event_type"),
                row.getObject("happened", OffsetDateTime.class).toInstant(), id(row, "actor_id"), id(row, "topic_id"), id(row, "subject_id"),
                JSON.readValue(row.getString("params"), TEXTS)), row.getString("path"), row.getBoolean("unread"));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}

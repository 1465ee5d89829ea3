package eu.interlink.events.internal;

import eu.interlink.events.Event;
import eu.interlink.interlinker.Page;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the journal. */
final class JournalTable {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() { };
    /** "Nomen nescio": the same in every language of the platform. */
    private static final String NEUTRAL = "N. N.";
    private static final String COLUMNS = "select id, sequence_no, happened_at, actor, type, topic, subject, params from events.journal ";

    private final Store store;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Totals totals;

    JournalTable(Store store) {
        this(store, Clock.systemUTC());
    }

    JournalTable(Store store, Clock clock) {
        this.store = store;
        totals = new Totals(clock);
    }

    void insert(Event event) {
        store.run(handle -> handle.createUpdate("""
                insert into events.journal (id, happened_at, actor, type, topic, subject, params)
                values (:id, :at, :actor, :type, :topic, :subject, :params)""")
                .bind("id", event.id()).bind("at", event.at()).bind("actor", event.actor()).bind("type", event.type())
                .bind("topic", event.topic()).bind("subject", event.subject()).bind("params", json.writeValueAsString(event.params())).execute());
    }

    Page<Event> pageByTopic(UUID topic, int offset, int limit) {
        return store.read(handle -> new Page<>(rows(handle, "where topic = :filter", "topic desc, id desc", topic, offset, limit), totals.of(handle, topic), offset));
    }

    /** @param column {@code subject} or {@code actor} */
    Page<Event> pageBy(String column, UUID id, int offset, int limit) {
        return page("where " + column + " = :filter", column + " desc, id desc", id, offset, limit);
    }

    Page<Event> pageByType(String prefix, int offset, int limit) {
        return page("where type like :filter escape '!'", "id desc", prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%", offset, limit);
    }

    private Page<Event> page(String where, String order, Object filter, int offset, int limit) {
        return store.read(handle -> {
            long total = handle.createQuery("select count(*) from events.journal " + where).bind("filter", filter).mapTo(Long.class).one();
            return new Page<>(rows(handle, where, order, filter, offset, limit), total, offset);
        });
    }

    /** @param order names the columns of an index, also the one that is fixed: H2 sorts what it does not recognise as sorted */
    private List<Event> rows(Handle handle, String where, String order, Object filter, int offset, int limit) {
        return handle.createQuery(COLUMNS + where + " order by " + order + " limit :limit offset :offset").bind("filter", filter)
                .bind("limit", limit).bind("offset", offset).map((row, context) -> event(row)).list();
    }

    /** Replaces a name, and whatever holds an address. @return how many events were changed */
    int redact(String name, String email) {
        return store.write(handle -> {
            int changed = 0;
            for (Event event : holding(handle, name, email)) {
                Map<String, String> neutral = new TreeMap<>(event.params());
                neutral.replaceAll((key, text) -> text.equals(name) || text.toLowerCase(Locale.ROOT).contains(email) ? NEUTRAL : text);
                if (!neutral.equals(event.params())) {
                    changed += handle.createUpdate("update events.journal set params = :params where id = :id")
                            .bind("params", json.writeValueAsString(neutral)).bind("id", event.id()).execute();
                }
            }
            return changed;
        });
    }

    /** Events whose parameters, as they are written, may hold one of them. */
    private List<Event> holding(Handle handle, String name, String email) {
        return handle.createQuery(COLUMNS + "where params like :name escape '!' or lower(params) like :email escape '!'")
                .bind("name", anywhere(json.writeValueAsString(name))).bind("email", anywhere(inner(json.writeValueAsString(email))))
                .map((row, context) -> event(row)).list();
    }

    private static String inner(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String anywhere(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** The events after a place in the journal, in order. */
    List<Event> after(long sequence, int limit) {
        return store.read(handle -> handle.createQuery(COLUMNS + "where sequence_no > :sequence order by sequence_no limit :limit")
                .bind("sequence", sequence).bind("limit", limit).map((row, context) -> event(row)).list());
    }

    /** Gives numbers to committed events that have none; tells to how many. */
    int number(int limit) {
        List<UUID> ids = store.read(handle -> handle.createQuery("select id from events.journal where sequence_no is null order by id limit :limit")
                .bind("limit", limit).mapTo(UUID.class).list());
        if (!ids.isEmpty()) {
            store.run(handle -> {
                long last = last(handle);
                for (UUID id : ids) {
                    handle.execute("update events.journal set sequence_no = ? where id = ?", ++last, id);
                }
            });
        }
        return ids.size();
    }

    /** The last number given. */
    long last() {
        return store.read(JournalTable::last);
    }

    private static long last(Handle handle) {
        return handle.createQuery("select coalesce(max(sequence_no), 0) from events.journal").mapTo(Long.class).one();
    }

    private Event event(ResultSet row) throws SQLException {
        Instant at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
        return new Event(row.getObject("id", UUID.class), row.getLong("sequence_no"), at, id(row, "actor"), row.getString("type"),
                id(row, "topic"), id(row, "subject"), json.readValue(row.getString("params"), TEXTS));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}

package eu.interlink.audit.internal;

import eu.interlink.audit.Audit.Filter;
import eu.interlink.audit.Audit.Head;
import eu.interlink.interlinker.Page;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The SQL of the chain. */
final class ChainTable {

    private static final String COLUMNS = "select number, event, happened_at, actor, type, facts, words, salt, words_hash, previous, hash from audit.entry ";
    private static final String WANTED = "where type like :type escape '!' and happened_at >= :from and happened_at < :until ";
    private static final String BY_ACTOR = "and actor = :actor ";
    private static final OffsetDateTime EARLIEST = OffsetDateTime.parse("1970-01-01T00:00:00Z");
    private static final OffsetDateTime LATEST = OffsetDateTime.parse("9999-01-01T00:00:00Z");

    private final Store store;

    ChainTable(Store store) {
        this.store = store;
    }

    boolean holds(UUID event) {
        return store.read(handle -> handle.createQuery("select count(*) from audit.entry where event = :event").bind("event", event).mapTo(Long.class).one() > 0);
    }

    Head head() {
        return store.read(handle -> handle.createQuery("select number, hash from audit.entry order by number desc limit 1")
                .map((row, context) -> new Head(row.getLong("number"), row.getString("hash"))).findOne().orElse(Head.START));
    }

    void append(Link link) {
        store.run(handle -> handle.createUpdate("""
                insert into audit.entry (number, event, happened_at, actor, type, facts, words, salt, words_hash, previous, hash)
                values (:number, :event, :at, :actor, :type, :facts, :words, :salt, :wordsHash, :previous, :hash)""")
                .bind("number", link.number()).bind("event", link.event()).bind("at", link.at()).bind("actor", link.actor()).bind("type", link.type())
                .bind("facts", link.facts()).bind("words", link.words()).bind("salt", link.salt()).bind("wordsHash", link.wordsHash())
                .bind("previous", link.previous()).bind("hash", link.hash()).execute());
    }

    /** Links after a number, in their order. */
    List<Link> after(long number, int limit) {
        return store.read(handle -> handle.createQuery(COLUMNS + "where number > :number order by number limit :limit").bind("number", number)
                .bind("limit", limit).map((row, context) -> link(row)).list());
    }

    /** @param actor key of the actor, instead of that of the filter */
    Page<Link> list(Filter filter, Optional<UUID> actor, int offset, int limit) {
        return store.read(handle -> {
            boolean narrowed = narrowed(filter, actor);
            String where = narrowed ? WANTED + actor.map(key -> BY_ACTOR).orElse("") : "";
            // The numbers have no gaps, so the last one says how many there are; only what is narrowed down is counted.
            long total = narrowed ? wanted(handle.createQuery("select count(*) from audit.entry " + where), filter, actor).mapTo(Long.class).one()
                    : handle.createQuery("select coalesce(max(number), 0) from audit.entry").mapTo(Long.class).one();
            Query page = handle.createQuery(COLUMNS + where + "order by number desc limit :limit offset :offset");
            List<Link> links = (narrowed ? wanted(page, filter, actor) : page)
                    .bind("limit", limit).bind("offset", offset).map((row, context) -> link(row)).list();
            return new Page<>(links, total, offset);
        });
    }

    private static boolean narrowed(Filter filter, Optional<UUID> actor) {
        return actor.isPresent() || filter.type().filter(type -> !type.isEmpty()).isPresent() || filter.from().isPresent() || filter.until().isPresent();
    }

    private static Query wanted(Query query, Filter filter, Optional<UUID> actor) {
        actor.ifPresent(key -> query.bind("actor", key));
        return query.bind("type", filter.type().orElse("").replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .bind("from", filter.from().map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(EARLIEST))
                .bind("until", filter.until().map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(LATEST));
    }

    /** Takes the words of entries by a person, or that name it among their facts. @param key that of the person */
    void silence(UUID key) {
        store.run(handle -> handle.createUpdate("update audit.entry set words = '', salt = '' where actor = :key or facts like :fact").bind("key", key)
                .bind("fact", "%" + key + "%").execute());
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getLong("number"), row.getObject("event", UUID.class), row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)), row.getString("type"), row.getString("facts"), row.getString("words"),
                row.getString("salt"), row.getString("words_hash"), row.getString("previous"), row.getString("hash"));
    }
}

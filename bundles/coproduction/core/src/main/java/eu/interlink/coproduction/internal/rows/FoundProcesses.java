package eu.interlink.coproduction.internal.rows;

import eu.interlink.coproduction.Processes.Order;
import eu.interlink.coproduction.Processes.Query;
import eu.interlink.coproduction.Processes.Role;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Right;
import eu.interlink.store.WordIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds processes: the ids first, since an engine that is asked for both at once may rather look at every process than at those of one person. */
public final class FoundProcesses {

    /** Of so many, changed last, tags are offered. */
    private static final int TAGGED = 500;
    private static final WordIndex WORDS = new WordIndex("coproduction.process_word");
    /** Begins the words of whole tags; no other word has it. */
    private static final String TAG = "#";
    /** Ends them, so that no tag is found by its beginning. */
    private static final String TAG_END = "\n";
    /** What is in the trash is seen by nobody. */
    private static final String THERE = " and not exists (select 1 from coproduction.item i where i.id = g.item_id and i.trash_root is not null)";
    /** An entry that allows anything allows to see, and an own one decides at its place. */
    private static final String BY_PERSON = "select g.process_id from coproduction.%1$s g where g.person_id = :person and g.rights > 0%3$s";
    /** The person's own entry at the same place comes before those of its teams; seeing is the lowest bit. */
    private static final String BY_TEAM = "select g.process_id from coproduction.%1$s g where g.team_id in (<teams>) and g.rights > 0%3$s and not exists"
            + " (select 1 from coproduction.%1$s o where o.%2$s = g.%2$s and o.person_id = :person and mod(o.denied, 2) = 1)";
    /** From the entries to the processes: whoever is in few pays for few, however many there are. One part for each index. */
    private static final String VISIBLE = String.join(" union ", BY_PERSON.formatted("grant_row", "", ""), BY_PERSON.formatted("item_grant", "", THERE),
            BY_TEAM.formatted("grant_row", "process_id", ""), BY_TEAM.formatted("item_grant", "item_id", THERE));
    private static final String MANAGED = "select g.process_id from coproduction.grant_row g where g.person_id = :person and mod(g.rights / :manage, 2) = 1"
            + " union select g.process_id from coproduction.grant_row g where g.team_id in (<teams>) and mod(g.rights / :manage, 2) = 1 and not exists"
            + " (select 1 from coproduction.grant_row o where o.process_id = g.process_id and o.person_id = :person and mod(o.denied / :manage, 2) = 1)";
    private static final Map<Order, String> ORDER = Map.of(Order.CHANGED, "p.updated_at desc, p.id desc", Order.NAME, "p.sort_name, p.id", Order.CREATED,
            "p.created_at desc, p.id desc");

    private final Handle handle;
    private final Reader reader;

    /** @param reader for whom */
    public FoundProcesses(Handle handle, Reader reader) {
        this.handle = handle;
        this.reader = reader;
    }

    /** By which a process is found from now on. */
    static void putWords(Handle handle, UUID id, String name, List<String> tags) {
        Set<String> words = new HashSet<>(WordIndex.words(name));
        tags.forEach(tag -> {
            words.addAll(WordIndex.words(tag));
            words.add(whole(tag));
        });
        WORDS.put(handle, id, name, words);
    }

    private static String whole(String tag) {
        return TAG + WordIndex.key(tag) + TAG_END;
    }

    public Page<ProcessRow> page(Query query, int offset, int limit) {
        Optional<Set<UUID>> among = among(query);
        if (among.filter(Set::isEmpty).isPresent()) {
            return new Page<>(List.of(), 0, offset);
        }
        String where = " where p.trashed_at is null and p.state " + (query.archived() ? "=" : "<>") + " 'ARCHIVED'" + (query.status().isPresent() ? " and p.status = :status" : "")
                + (among.isPresent() ? " and p.id in (<among>)" : "");
        List<ProcessRow> rows = bound(ProcessRows.COLUMNS + where + " order by " + ORDER.get(query.order()) + " limit :limit offset :offset", query, among)
                .bind("limit", limit).bind("offset", offset).map((row, context) -> ProcessRows.process(row)).list();
        return new Page<>(rows, total(where, query, among), offset);
    }

    private long total(String where, Query query, Optional<Set<UUID>> among) {
        // How many there are at all the engine knows; the few that are left out are counted.
        boolean whole = among.isEmpty() && query.status().isEmpty() && !query.archived();
        return whole ? handle.createQuery("select (select count(*) from coproduction.process) - (select count(*) from coproduction.process where trashed_at is not null)"
                + " - (select count(*) from coproduction.process where trashed_at is null and state = 'ARCHIVED')").mapTo(Long.class).one()
                : bound("select count(*) from coproduction.process p" + where, query, among).mapTo(Long.class).one();
    }

    private org.jdbi.v3.core.statement.Query bound(String sql, Query query, Optional<Set<UUID>> among) {
        org.jdbi.v3.core.statement.Query bound = handle.createQuery(sql);
        query.status().ifPresent(status -> bound.bind("status", status.name()));
        among.ifPresent(ids -> bound.bindList("among", List.copyOf(ids)));
        return bound;
    }

    /** The ids among which the page is; empty if it may be any. */
    private Optional<Set<UUID>> among(Query query) {
        Optional<Set<UUID>> among = ofRole(query.role());
        if (query.text().isPresent()) {
            among = Optional.of(having(WordIndex.words(query.text().get()), among));
        }
        return query.tag().isPresent() ? Optional.of(having(Set.of(whole(query.tag().get())), among)) : among;
    }

    private Set<UUID> having(Set<String> words, Optional<Set<UUID>> among) {
        if (among.filter(Set::isEmpty).isPresent()) {
            return Set.of();
        }
        return WORDS.find(handle, words, among.map(ids -> "w.id in (<among>)"), query -> among.ifPresent(ids -> query.bindList("among", List.copyOf(ids))), WordIndex.MOST);
    }

    private Optional<Set<UUID>> ofRole(Role role) {
        return switch (role) {
            case ANY -> reader.everything() ? Optional.empty() : Optional.of(ids(VISIBLE));
            case MANAGER -> Optional.of(managed());
            case PARTICIPANT -> {
                Set<UUID> others = new HashSet<>(ids(VISIBLE));
                others.removeAll(managed());
                yield Optional.of(others);
            }
        };
    }

    private Set<UUID> managed() {
        return new HashSet<>(mine(MANAGED).bind("manage", RightBits.bits(Set.of(Right.MANAGE))).mapTo(UUID.class).list());
    }

    private Set<UUID> ids(String sql) {
        return new HashSet<>(mine(sql).mapTo(UUID.class).list());
    }

    private org.jdbi.v3.core.statement.Query mine(String sql) {
        return handle.createQuery(sql).bind("person", reader.person()).bindList("teams", reader.teamsOrNobody());
    }

    /** Tags of the processes that were changed last, a text of lines for each. */
    public List<String> tags() {
        Optional<Set<UUID>> among = ofRole(Role.ANY);
        if (among.filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        String where = " where p.trashed_at is null" + (among.isPresent() ? " and p.id in (<among>)" : "");
        return bound("select p.tags from (select p.id, p.tags, p.updated_at from coproduction.process p" + where + " order by p.updated_at desc, p.id desc limit :most) p"
                + " where p.tags <> ''", Query.ALL, among).bind("most", TAGGED).mapTo(String.class).list();
    }
}

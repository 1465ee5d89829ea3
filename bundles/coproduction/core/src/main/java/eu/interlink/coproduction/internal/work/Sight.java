package eu.interlink.coproduction.internal.work;

import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What a reader sees of tasks in many processes: the rule of the rights on items, for the right to see alone, by entries that are read in one go. The
 * deepest place with an entry decides; there the own entry comes before those of teams, and among these one that allows before one that denies; whoever
 * manages the process sees all.
 */
public final class Sight {

    /** Joins the task as {@code t}, what is above it as {@code u}, and the process as {@code p}. Gets the name of what has a task. */
    public static final String PLACE = " join coproduction.item t on t.id = %s.task_id join coproduction.process p on p.id = t.process_id"
            + " left join coproduction.item u on u.id = t.parent_id";
    /** The condition that what {@link #PLACE} joined is neither in the trash nor archived. */
    public static final String LISTED = "t.trash_root is null and p.trashed_at is null and p.state <> 'ARCHIVED'";
    /** Columns of {@link #PLACE} that {@link #page} reads beside {@code id}. */
    public static final String PLACES = "t.id as place_1, t.parent_id as place_2, u.parent_id as place_3, t.process_id as whole";
    private static final List<String> FROM_BELOW = List.of("place_1", "place_2", "place_3", "whole");
    /** Most rows that are looked at. */
    public static final int MOST = 10_000;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String OF_PERSON = "select %1$s as place, person_id, rights, denied from coproduction.%2$s where person_id = :person";
    private static final String OF_TEAMS = "select %1$s as place, person_id, rights, denied from coproduction.%2$s where team_id in (<teams>)";
    /** One part for each index. */
    private static final String ENTRIES = String.join(" union all ", OF_PERSON.formatted("process_id", "grant_row"), OF_TEAMS.formatted("process_id", "grant_row"),
            OF_PERSON.formatted("item_id", "item_grant"), OF_TEAMS.formatted("item_id", "item_grant"));

    /** What entries say of a right at a place; the later one decides. */
    private enum Verdict {
        TEAM_DENIES,
        TEAM_ALLOWS,
        PERSON_DENIES,
        PERSON_ALLOWS;

        private static Verdict later(Verdict one, Verdict other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        private boolean allows() {
            return this == TEAM_ALLOWS || this == PERSON_ALLOWS;
        }
    }

    private final boolean everything;
    private final Map<UUID, Verdict> sees = new HashMap<>();
    private final Map<UUID, Verdict> manages = new HashMap<>();

    /** Reads the entries of a person and its teams. */
    public Sight(Handle handle, Reader reader) {
        everything = reader.everything();
        handle.createQuery(ENTRIES).bind("person", reader.person()).bindList("teams", teams(reader)).map((row, context) -> entry(row)).list();
    }

    private boolean entry(ResultSet row) throws SQLException {
        UUID place = Columns.id(row, "place");
        boolean own = Columns.optionalId(row, "person_id").isPresent();
        int rights = row.getInt("rights");
        int denied = row.getInt("denied");
        said(Right.VIEW, rights, denied, own).ifPresent(verdict -> sees.merge(place, verdict, Verdict::later));
        said(Right.MANAGE, rights, denied, own).ifPresent(verdict -> manages.merge(place, verdict, Verdict::later));
        return own;
    }

    private static Optional<Verdict> said(Right right, int rights, int denied, boolean own) {
        if (RightBits.has(rights, right)) {
            return Optional.of(own ? Verdict.PERSON_ALLOWS : Verdict.TEAM_ALLOWS);
        }
        return RightBits.has(denied, right) ? Optional.of(own ? Verdict.PERSON_DENIES : Verdict.TEAM_DENIES) : Optional.empty();
    }

    /** SQL has no empty list. */
    static List<UUID> teams(Reader reader) {
        return reader.teams().isEmpty() ? List.of(NOBODY) : List.copyOf(reader.teams());
    }

    /** Whether the reader manages a process as a whole by an entry. */
    boolean manages(UUID process) {
        return Optional.ofNullable(manages.get(process)).filter(Verdict::allows).isPresent();
    }

    /**
     * Ids of what the reader sees, in the order of the query.
     *
     * @param query gives {@code id} and {@link #PLACES}, at most {@link #MOST} rows
     */
    public Page<UUID> page(Query query, int offset, int limit) {
        List<UUID> seen = query.map((row, context) -> sees(row) ? Columns.optionalId(row, "id") : Optional.<UUID>empty()).list().stream()
                .flatMap(Optional::stream).toList();
        return new Page<>(seen.stream().skip(offset).limit(limit).toList(), seen.size(), offset);
    }

    private boolean sees(ResultSet row) throws SQLException {
        if (everything || manages(Columns.id(row, "whole"))) {
            return true;
        }
        for (String place : FROM_BELOW) {
            Verdict verdict = sees.get(row.getObject(place, UUID.class));
            if (verdict != null) {
                return verdict.allows();
            }
        }
        return false;
    }
}

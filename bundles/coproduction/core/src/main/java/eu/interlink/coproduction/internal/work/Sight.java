package eu.interlink.coproduction.internal.work;

import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.interlinker.Right;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/**
 * What a reader sees of tasks in many processes, as SQL: the rule of the rights on items, for the right to see alone. The deepest place with an entry
 * decides; there the own entry comes before those of teams, and among these one that allows before one that denies; whoever manages the process sees all.
 */
public final class Sight {

    /** Joins the task as {@code t}, what is above it as {@code u} and {@code w}, and the process as {@code p}. Gets the name of what has a task. */
    public static final String PLACE = " join coproduction.item t on t.id = %s.task_id join coproduction.process p on p.id = t.process_id"
            + " left join coproduction.item u on u.id = t.parent_id left join coproduction.item w on w.id = u.parent_id";
    private static final String NOT_IN_TRASH = "t.trashed_at is null and u.trashed_at is null and w.trashed_at is null";
    private static final String VERDICT = "(select case when %1$s then 1 else 0 end from coproduction.%3$s g where g.%4$s and (g.person_id = :person"
            + " or g.team_id in (<teams>)) and (%1$s or %2$s) order by case when g.person_id = :person then 0 else 1 end, case when %1$s then 0 else 1 end limit 1)";
    /** Whether the reader manages the process {@code p} as a whole. */
    static final String MANAGES = "coalesce(" + VERDICT.formatted("mod(g.rights / :manage, 2) = 1", "mod(g.denied / :manage, 2) = 1", "grant_row",
            "process_id = p.id") + ", 0) = 1";
    private static final String SEES = "coalesce(" + String.join(", ", sees("item_grant", "item_id = t.id"), sees("item_grant", "item_id = u.id"),
            sees("item_grant", "item_id = w.id"), sees("grant_row", "process_id = p.id")) + ", 0) = 1";
    private static final UUID NOBODY = new UUID(0, 0);

    private Sight() {
    }

    /** An entry that allows anything allows to see; seeing is the lowest bit. */
    private static String sees(String table, String place) {
        return VERDICT.formatted("g.rights > 0", "mod(g.denied, 2) = 1", table, place);
    }

    /** The condition on what {@link #PLACE} joined: not in the trash, and seen by the reader. Uses {@code :person}. */
    public static String condition(Reader reader) {
        return NOT_IN_TRASH + (reader.everything() ? "" : " and (" + SEES + " or " + MANAGES + ")");
    }

    /** Binds what the condition uses, but for the person. */
    public static Query bind(Query query, Reader reader) {
        return reader.everything() ? query : bindManager(query, reader);
    }

    static Query bindManager(Query query, Reader reader) {
        return query.bindList("teams", teams(reader)).bind("manage", RightBits.bits(Set.of(Right.MANAGE)));
    }

    /** SQL has no empty list. */
    static List<UUID> teams(Reader reader) {
        return reader.teams().isEmpty() ? List.of(NOBODY) : List.copyOf(reader.teams());
    }
}

package eu.interlink.coproduction.internal.rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The SQL of the tables {@code grant_row} (the whole process) and {@code item_grant} (single items). */
public final class GrantRows {

    private static final String WHOLE = "select process_id, id, cast(null as uuid) as item_id, team_id, person_id, rights, denied from coproduction.grant_row ";
    private static final String ITEMS = "select process_id, id, item_id, team_id, person_id, rights, denied from coproduction.item_grant ";
    private static final String OF = "where process_id = :process ";

    private final Handle handle;

    public GrantRows(Handle handle) {
        this.handle = handle;
    }

    /** Those of the whole process and of its items. */
    public List<GrantRow> of(UUID process) {
        return rows(handle.createQuery(WHOLE + OF + "union all " + ITEMS + OF + "order by id").bind("process", process)).map(Of::row).toList();
    }

    private record Of(UUID process, GrantRow row) {
    }

    private static java.util.stream.Stream<Of> rows(Query query) {
        return query.map((row, context) -> new Of(Columns.id(row, "process_id"), new GrantRow(Columns.id(row, "id"), Columns.optionalId(row, "item_id"),
                Columns.optionalId(row, "team_id"), Columns.optionalId(row, "person_id"), row.getInt("rights"), row.getInt("denied")))).list().stream();
    }

    /** Entries of one reader for the whole of many processes. */
    public Map<UUID, List<GrantRow>> ofReader(Reader reader, Collection<UUID> processes) {
        if (processes.isEmpty()) {
            return Map.of();
        }
        return rows(handle.createQuery(WHOLE + "where process_id in (<processes>) and (person_id = :person or team_id in (<teams>))")
                .bindList("processes", List.copyOf(processes)).bind("person", reader.person()).bindList("teams", reader.teamsOrNobody()))
                .collect(Collectors.groupingBy(Of::process, Collectors.mapping(Of::row, Collectors.toList())));
    }

    public void insert(UUID process, GrantRow grant) {
        String table = grant.item().isPresent() ? "insert into coproduction.item_grant (id, process_id, item_id, team_id, person_id, rights, denied)"
                + " values (:id, :process, :item, :team, :person, :rights, :denied)"
                : "insert into coproduction.grant_row (id, process_id, team_id, person_id, rights, denied) values (:id, :process, :team, :person, :rights, :denied)";
        var insert = handle.createUpdate(table).bind("id", grant.id()).bind("process", process).bind("team", grant.team()).bind("person", grant.person())
                .bind("rights", grant.rights()).bind("denied", grant.denied());
        grant.item().ifPresent(item -> insert.bind("item", item));
        insert.execute();
    }

    public void update(GrantRow grant, int rights, int denied) {
        handle.createUpdate("update " + table(grant) + " set rights = :rights, denied = :denied where id = :id").bind("rights", rights).bind("denied", denied)
                .bind("id", grant.id()).execute();
    }

    public void delete(GrantRow grant) {
        handle.createUpdate("delete from " + table(grant) + " where id = :id").bind("id", grant.id()).execute();
    }

    /** Takes all entries of a person. @return processes that had one */
    public List<UUID> forget(UUID person) {
        List<UUID> processes = handle.createQuery("select process_id from coproduction.grant_row where person_id = :person"
                + " union select process_id from coproduction.item_grant where person_id = :person").bind("person", person).mapTo(UUID.class).list();
        handle.execute("delete from coproduction.grant_row where person_id = ?", person);
        handle.execute("delete from coproduction.item_grant where person_id = ?", person);
        return processes;
    }

    /** Takes all entries of teams. @return processes that had one */
    public List<UUID> forgetTeams(Collection<UUID> teams) {
        List<UUID> gone = List.copyOf(teams);
        List<UUID> processes = handle.createQuery("select process_id from coproduction.grant_row where team_id in (<teams>)"
                + " union select process_id from coproduction.item_grant where team_id in (<teams>)").bindList("teams", gone).mapTo(UUID.class).list();
        for (String table : List.of("grant_row", "item_grant")) {
            handle.createUpdate("delete from coproduction." + table + " where team_id in (<teams>)").bindList("teams", gone).execute();
        }
        return processes;
    }

    private static String table(GrantRow grant) {
        return grant.item().isPresent() ? "coproduction.item_grant" : "coproduction.grant_row";
    }
}

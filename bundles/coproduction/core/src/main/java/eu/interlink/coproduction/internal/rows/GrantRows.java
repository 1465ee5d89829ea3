package eu.interlink.coproduction.internal.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SQL of the table {@code grant_row}. */
public final class GrantRows {

    private final Handle handle;

    public GrantRows(Handle handle) {
        this.handle = handle;
    }

    public List<GrantRow> of(UUID process) {
        return handle.createQuery("select id, team_id, person_id, rights from coproduction.grant_row where process_id = :process order by id")
                .bind("process", process).map((row, context) -> new GrantRow(Columns.id(row, "id"), Columns.optionalId(row, "team_id"),
                        Columns.optionalId(row, "person_id"), row.getInt("rights"))).list();
    }

    /** Rights of one reader in many processes, of the person and of its teams together. */
    public Map<UUID, Integer> rights(Reader reader, Collection<UUID> processes) {
        Map<UUID, Integer> rights = new HashMap<>();
        if (!processes.isEmpty()) {
            handle.createQuery("select process_id, rights from coproduction.grant_row where process_id in (<processes>)"
                    + " and (person_id = :person or team_id in (<teams>))")
                    .bindList("processes", List.copyOf(processes)).bind("person", reader.person()).bindList("teams", reader.teamsOrNobody())
                    .map((row, context) -> Map.entry(Columns.id(row, "process_id"), row.getInt("rights"))).list()
                    .forEach(entry -> rights.merge(entry.getKey(), entry.getValue(), (one, other) -> one | other));
        }
        return rights;
    }

    public void insert(UUID id, UUID process, Optional<UUID> team, Optional<UUID> person, int rights) {
        handle.createUpdate("insert into coproduction.grant_row (id, process_id, team_id, person_id, rights)"
                + " values (:id, :process, :team, :person, :rights)")
                .bind("id", id).bind("process", process).bind("team", team).bind("person", person).bind("rights", rights).execute();
    }

    public void update(UUID id, int rights) {
        handle.createUpdate("update coproduction.grant_row set rights = :rights where id = :id").bind("rights", rights).bind("id", id).execute();
    }

    public void delete(UUID id) {
        handle.createUpdate("delete from coproduction.grant_row where id = :id").bind("id", id).execute();
    }
}

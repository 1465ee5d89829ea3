package eu.interlink.coproduction.internal.notice;

import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.coproduction.internal.rows.GrantRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What is needed to tell of many things at once, in one query each. */
final class NamedRows {

    /** A resource that is there. */
    record NamedResource(UUID task, String name) {
    }

    private record Of(UUID process, GrantRow row) {
    }

    private final Handle handle;

    NamedRows(Handle handle) {
        this.handle = handle;
    }

    Map<UUID, String> processes(Collection<UUID> ids) {
        return names("process", ids);
    }

    Map<UUID, String> items(Collection<UUID> ids) {
        return names("item", ids);
    }

    private Map<UUID, String> names(String table, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("select id, name from coproduction." + table + " where id in (<ids>)").bindList("ids", List.copyOf(ids))
                    .map((row, context) -> names.put(Columns.id(row, "id"), row.getString("name"))).list();
        }
        return names;
    }

    /** Without those in the trash. */
    Map<UUID, NamedResource> resources(Collection<UUID> ids) {
        Map<UUID, NamedResource> found = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("select id, task_id, name from coproduction.resource where id in (<ids>) and state = 'READY' and trashed_at is null")
                    .bindList("ids", List.copyOf(ids))
                    .map((row, context) -> found.put(Columns.id(row, "id"), new NamedResource(Columns.id(row, "task_id"), row.getString("name")))).list();
        }
        return found;
    }

    /** Entries of a person and its teams, for the whole of processes and for their items. */
    Map<UUID, List<GrantRow>> entries(UUID person, Set<UUID> teams, Collection<UUID> processes) {
        if (processes.isEmpty()) {
            return Map.of();
        }
        String own = "process_id in (<processes>) and (person_id = :person" + (teams.isEmpty() ? ")" : " or team_id in (<teams>))");
        var query = handle.createQuery("select process_id, id, cast(null as uuid) as item_id, team_id, person_id, rights, denied from coproduction.grant_row"
                + " where " + own + " union all select process_id, id, item_id, team_id, person_id, rights, denied from coproduction.item_grant where " + own)
                .bindList("processes", List.copyOf(processes)).bind("person", person);
        if (!teams.isEmpty()) {
            query.bindList("teams", List.copyOf(teams));
        }
        return query.map((row, context) -> new Of(Columns.id(row, "process_id"), new GrantRow(Columns.id(row, "id"), Columns.optionalId(row, "item_id"),
                Columns.optionalId(row, "team_id"), Columns.optionalId(row, "person_id"), row.getInt("rights"), row.getInt("denied")))).list().stream()
                .collect(Collectors.groupingBy(Of::process, Collectors.mapping(Of::row, Collectors.toList())));
    }
}

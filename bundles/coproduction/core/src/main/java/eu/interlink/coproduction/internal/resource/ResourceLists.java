package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.Resources.Sort;
import eu.interlink.interlinker.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The SQL of lists of resources that are filtered and sorted. */
final class ResourceLists {

    /** Names that fit a search, at most. */
    private static final int FOUND = 100;
    private static final List<UUID> NOBODY = List.of(new UUID(0, 0));
    private static final String USED = "select cast(:tool%1$d as varchar) as id where exists (select 1 from coproduction.resource r where r.process_id = :process"
            + " and r.interlinker = :tool%1$d)";

    /** @param tasks those whose resources are wanted; empty if all are  @param owner who made them */
    record Wanted(UUID process, Optional<List<UUID>> tasks, Optional<String> text, Optional<String> interlinker, Optional<UUID> owner, Sort sort) {
    }

    private final Handle handle;

    ResourceLists(Handle handle) {
        this.handle = handle;
    }

    /** One row more than is shown tells whether there are more. */
    Page<ResourceRow> page(Wanted wanted, int offset, int limit) {
        Optional<List<UUID>> found = wanted.text().map(text -> List.copyOf(new ResourceNames(handle).find(wanted.process(), text, FOUND)));
        StringBuilder where = new StringBuilder("where r.process_id = :process");
        wanted.tasks().ifPresent(tasks -> where.append(tasks.size() == 1 ? " and r.task_id = :task" : " and r.task_id in (<tasks>)"));
        found.ifPresent(ids -> where.append(" and r.id in (<found>)"));
        wanted.interlinker().ifPresent(id -> where.append(" and r.interlinker = :interlinker"));
        wanted.owner().ifPresent(id -> where.append(" and r.owner_id = :owner"));
        Query query = handle.createQuery(ResourceRows.SELECT + where + ResourceRows.LISTED + order(wanted) + " limit :limit offset :offset").bind("process", wanted.process())
                .bind("limit", limit + 1).bind("offset", offset);
        wanted.tasks().ifPresent(tasks -> tasks(query, tasks));
        found.ifPresent(ids -> query.bindList("found", some(ids)));
        wanted.interlinker().ifPresent(id -> query.bind("interlinker", id));
        wanted.owner().ifPresent(id -> query.bind("owner", id));
        List<ResourceRow> rows = query.map((row, context) -> ResourceRows.resource(row)).list();
        return new Page<>(rows.subList(0, Math.min(rows.size(), limit)), offset + (long) rows.size(), offset);
    }

    private static void tasks(Query query, List<UUID> tasks) {
        if (tasks.size() == 1) {
            query.bind("task", tasks.getFirst());
        } else {
            query.bindList("tasks", some(tasks));
        }
    }

    /** SQL has no empty list. */
    private static List<UUID> some(List<UUID> ids) {
        return ids.isEmpty() ? NOBODY : ids;
    }

    /** With the columns that are fixed, and a condition on the one that is not, an engine reads the page from an index instead of sorting everything. */
    private static String order(Wanted wanted) {
        if (wanted.sort() == Sort.NAME) {
            return " and r.sort_key >= '' order by r.process_id, r.sort_key, r.id";
        }
        List<String> fixed = new ArrayList<>();
        if (wanted.tasks().filter(tasks -> tasks.size() == 1).isPresent()) {
            fixed.add("r.task_id");
        } else {
            fixed.add("r.process_id");
            wanted.interlinker().ifPresent(id -> fixed.add("r.interlinker"));
            wanted.owner().filter(id -> wanted.interlinker().isEmpty()).ifPresent(id -> fixed.add("r.owner_id"));
        }
        return " and r.updated_at >= timestamp with time zone '1970-01-01 00:00:00Z' order by " + String.join(" desc, ", fixed) + " desc, r.updated_at desc, r.id desc";
    }

    /** Which of these the process has resources of; each is looked up in an index. */
    Set<String> used(UUID process, List<String> tools) {
        Query query = handle.createQuery(IntStream.range(0, tools.size()).mapToObj(USED::formatted).collect(Collectors.joining(" union all "))).bind("process", process);
        for (int i = 0; i < tools.size(); i++) {
            query.bind("tool" + i, tools.get(i));
        }
        return Set.copyOf(query.mapTo(String.class).list());
    }
}

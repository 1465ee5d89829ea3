package eu.interlink.coproduction.internal.process;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** In which task a resource was made. */
final class ResourceTasks {

    private final Handle handle;

    ResourceTasks(Handle handle) {
        this.handle = handle;
    }

    /** @param ids of resources; others are left out */
    Map<UUID, UUID> of(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : handle.createQuery("select id, task_id from coproduction.resource where id in (<ids>)")
                .bindList("ids", Set.copyOf(ids)).map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getObject("task_id", UUID.class)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

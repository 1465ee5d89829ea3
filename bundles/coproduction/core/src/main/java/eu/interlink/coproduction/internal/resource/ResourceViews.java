package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.Resource;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.lifecycle.Interlinkers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Resources as a caller sees them, made from what the platform knows; no Interlinker is called. */
final class ResourceViews {

    private final Interlinkers interlinkers;
    private final PersonNames people;

    ResourceViews(Interlinkers interlinkers, PersonNames people) {
        this.interlinkers = interlinkers;
        this.people = people;
    }

    Resource one(Caller caller, ResourceRow row) {
        return of(caller, List.of(row)).getFirst();
    }

    /** Names of the Interlinkers that are in use, by id. */
    Map<String, String> tools(Caller caller) {
        return interlinkers.installed().stream().collect(Collectors.toMap(Descriptor::id, tool -> tool.name().in(caller.locale()), (one, other) -> one, HashMap::new));
    }

    List<Resource> of(Caller caller, List<ResourceRow> rows) {
        Set<UUID> owners = rows.stream().map(ResourceRow::owner).flatMap(Optional::stream).collect(Collectors.toSet());
        Map<UUID, String> names = owners.isEmpty() ? Map.of() : people.names(owners);
        Map<String, Optional<Descriptor>> installed = new HashMap<>();
        Function<String, Optional<Descriptor>> find = id -> installed.computeIfAbsent(id, interlinkers::find);
        return rows.stream().map(row -> of(caller, row, names, row.url().isPresent() ? Optional.empty() : find.apply(row.interlinker()))).toList();
    }

    private static Resource of(Caller caller, ResourceRow row, Map<UUID, String> names, Optional<Descriptor> descriptor) {
        String interlinker = descriptor.map(Descriptor::name).orElse(row.interlinkerNames()).in(caller.locale());
        String owner = row.owner().map(person -> names.getOrDefault(person, "")).orElse(Caller.system().name());
        Resource.State state = row.state() == ResourceRow.State.CREATING ? Resource.State.CREATING : Resource.State.READY;
        return new Resource(row.id(), row.process(), row.task(), row.taskName(), row.name(), row.icon(), row.interlinker(),
                interlinker.isEmpty() ? row.interlinker() : interlinker, row.entry(), state, row.url().isPresent() || descriptor.isPresent(), row.owner(),
                owner, row.size(), row.created(), row.updated(), row.trashed(), row.version(), row.url());
    }
}

package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.interlinker.Right;
import eu.interlink.people.Memberships;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Processes as a caller sees them. */
final class ProcessViews {

    private final Memberships memberships;

    ProcessViews(Memberships memberships) {
        this.memberships = memberships;
    }

    List<Process> of(List<ProcessRow> rows, Function<UUID, Set<Right>> rights) {
        Set<UUID> organisations = rows.stream().map(ProcessRow::organisation).flatMap(Optional::stream).collect(Collectors.toSet());
        Map<UUID, String> names = organisations.isEmpty() ? Map.of() : memberships.organisationNames(organisations);
        return rows.stream().map(row -> new Process(row.id(), row.name(), row.description(), row.language(), row.status(), row.organisation(),
                row.organisation().map(names::get).filter(Objects::nonNull), row.tags(), row.model(), row.schemaKey(), row.progress(), row.tasks(), row.state(), row.binding(),
                row.state() == Process.State.OPEN ? rights.apply(row.id()) : RightBits.closed(rights.apply(row.id())),
                row.created(), row.updated(), row.version())).toList();
    }

    Process of(ProcessRow row, Set<Right> rights) {
        return of(List.of(row), id -> rights).getFirst();
    }
}

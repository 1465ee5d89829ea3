package eu.interlink.coproduction.internal.work;

import eu.interlink.coproduction.Assignment;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.people.Memberships;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assignments as a caller sees them. */
final class AssignmentViews {

    /** Stands for whoever left: names give it the neutral name. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final PersonNames people;
    private final Memberships memberships;
    private final Clock clock;

    AssignmentViews(PersonNames people, Memberships memberships, Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.clock = clock;
    }

    List<Assignment> of(Caller caller, List<AssignmentRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> persons = people.names(rows.stream().flatMap(row -> Stream.concat(row.person().stream(), Stream.of(by(row))))
                .collect(Collectors.toSet()));
        Map<UUID, String> teams = memberships.teamNames(rows.stream().flatMap(row -> row.team().stream()).collect(Collectors.toSet()));
        Set<UUID> own = teams(caller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return rows.stream().map(row -> new Assignment(row.id(), row.process(), row.task(), row.resource(), row.resourceName(), row.team(), row.person(),
                row.person().map(persons::get).or(() -> row.team().map(teams::get)).orElse(""), mine(caller, own, row), row.instructions(), row.due(),
                row.done().isEmpty() && row.due().filter(today::isAfter).isPresent(), persons.getOrDefault(by(row), ""), row.created(), row.done(),
                row.version())).toList();
    }

    Assignment one(Caller caller, AssignmentRow row) {
        return of(caller, List.of(row)).getFirst();
    }

    /** Whether the caller is asked, or one of its teams. */
    boolean mine(Caller caller, AssignmentRow row) {
        return mine(caller, teams(caller), row);
    }

    private Set<UUID> teams(Caller caller) {
        return caller.person().map(memberships::teamsOf).orElse(Set.of());
    }

    private static boolean mine(Caller caller, Set<UUID> teams, AssignmentRow row) {
        return row.person().isPresent() && row.person().equals(caller.person()) || row.team().filter(teams::contains).isPresent();
    }

    private static UUID by(AssignmentRow row) {
        return row.assignedBy().orElse(NOBODY);
    }
}

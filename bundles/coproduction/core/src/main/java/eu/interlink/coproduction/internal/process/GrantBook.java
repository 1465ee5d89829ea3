package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.people.Memberships;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Changes and lists the grants of a process. Whoever calls has asked the policy. */
final class GrantBook {

    private final Store store;
    private final Memberships memberships;
    private final PersonNames people;
    private final Journal journal;

    GrantBook(Store store, Memberships memberships, PersonNames people, Journal journal) {
        this.store = store;
        this.memberships = memberships;
        this.people = people;
        this.journal = journal;
    }

    /** By name. */
    List<Grant> list(List<GrantRow> grants) {
        Map<UUID, String> teams = memberships.teamNames(grants.stream().map(GrantRow::team).flatMap(Optional::stream).toList());
        Map<UUID, String> persons = people.names(grants.stream().map(GrantRow::person).flatMap(Optional::stream).toList());
        return grants.stream().map(row -> new Grant(row.id(), row.team(), row.person(), name(row, teams, persons), RightBits.rights(row.rights())))
                .sorted(Comparator.comparing(Grant::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Grant::id)).toList();
    }

    void grantTeam(Caller caller, UUID process, UUID team, Set<Right> rights) {
        String name = Optional.ofNullable(memberships.teamNames(Set.of(team)).get(team)).orElseThrow(() -> Problem.notFound("team"));
        grant(caller, process, Optional.of(team), Optional.empty(), name, rights);
    }

    void grantPerson(Caller caller, UUID process, UUID person, Set<Right> rights) {
        grant(caller, process, Optional.empty(), Optional.of(person), people.names(Set.of(person)).getOrDefault(person, ""), rights);
    }

    void revoke(Caller caller, UUID process, UUID grant) {
        change(process, rows -> {
            GrantRow row = rows.of(process).stream().filter(known -> known.id().equals(grant)).findFirst()
                    .orElseThrow(() -> Problem.notFound("grant"));
            rows.delete(grant);
            journal(caller, "coproduction.grant.revoked", process, row.team().or(row::person), list(List.of(row)).getFirst().name(),
                    RightBits.rights(row.rights()));
        });
    }

    private void grant(Caller caller, UUID process, Optional<UUID> team, Optional<UUID> person, String name, Set<Right> chosen) {
        Set<Right> rights = RightBits.complete(chosen);
        if (rights.isEmpty()) {
            throw Problem.invalid("rights-missing", "Choose at least one right, or take the whole entry away.", "field", "rights");
        }
        change(process, rows -> {
            Optional<GrantRow> known = rows.of(process).stream().filter(row -> row.team().equals(team) && row.person().equals(person)).findFirst();
            known.ifPresentOrElse(row -> rows.update(row.id(), RightBits.bits(rights)),
                    () -> rows.insert(Ids.next(), process, team, person, RightBits.bits(rights)));
            journal(caller, "coproduction.grant.changed", process, team.or(() -> person), name, rights);
        });
    }

    /** The row of the process is locked first, so two administrators cannot take the right from each other at the same moment. */
    private void change(UUID process, Consumer<GrantRows> work) {
        store.run(handle -> {
            new ProcessRows(handle).touch(process);
            GrantRows rows = new GrantRows(handle);
            boolean before = administered(rows, process);
            work.accept(rows);
            if (before && !administered(rows, process)) {
                throw Problem.conflict("last-administrator",
                        "A process needs somebody who manages it. Give that right to somebody else first.");
            }
        });
    }

    private static boolean administered(GrantRows rows, UUID process) {
        return rows.of(process).stream().anyMatch(row -> RightBits.has(row.rights(), Right.MANAGE));
    }

    private void journal(Caller caller, String type, UUID process, Optional<UUID> subject, String name, Set<Right> rights) {
        journal.append(caller, type, Optional.of(process), subject,
                Map.of("name", name, "rights", rights.stream().map(Right::name).sorted().collect(Collectors.joining(","))));
    }

    private static String name(GrantRow row, Map<UUID, String> teams, Map<UUID, String> persons) {
        return row.team().map(team -> teams.getOrDefault(team, team.toString()))
                .or(() -> row.person().map(person -> persons.getOrDefault(person, person.toString()))).orElse("");
    }
}

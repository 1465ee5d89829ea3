package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.coproduction.Processes.Party;
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
import java.util.TreeMap;
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

    /** By name; those of the whole process first. */
    List<Grant> list(List<GrantRow> grants) {
        Names names = names(grants);
        return grants.stream().map(row -> new Grant(row.id(), row.item(), row.team(), row.person(), names.of(row), RightBits.rights(row.rights()),
                RightBits.rights(row.denied()), row.version())).sorted(Comparator.comparing((Grant grant) -> grant.item().isPresent())
                        .thenComparing(Grant::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Grant::id)).toList();
    }

    /** Names of the teams and people of entries. */
    record Names(Map<UUID, String> teams, Map<UUID, String> persons) {

        String of(GrantRow row) {
            return row.team().map(team -> teams.getOrDefault(team, team.toString()))
                    .or(() -> row.person().map(person -> persons.getOrDefault(person, person.toString()))).orElse("");
        }
    }

    Names names(List<GrantRow> grants) {
        return new Names(memberships.teamNames(grants.stream().map(GrantRow::team).flatMap(Optional::stream).toList()),
                people.names(grants.stream().map(GrantRow::person).flatMap(Optional::stream).toList()));
    }

    /** The entry that a person asks for, with what it means. @throws Problem INVALID, or NOT_FOUND for an unknown party */
    GrantRow entry(Optional<UUID> item, Party party, Set<Right> allowed, Set<Right> denied) {
        if (party.team().isPresent() == party.person().isPresent()) {
            throw Problem.invalid("team-or-person", "Name either a team or a person.", "field", "team");
        }
        if (allowed.stream().anyMatch(denied::contains)) {
            throw Problem.invalid("rights-contradict", "A right cannot be allowed and denied at the same place.", "field", "rights");
        }
        Set<Right> rights = RightBits.complete(allowed);
        Set<Right> refused = denied.contains(Right.VIEW) ? RightBits.ALL : denied;
        if (rights.stream().anyMatch(refused::contains)) {
            throw Problem.invalid("rights-contradict", "Whoever may do anything may also see it, and whoever manages may do everything.", "field", "rights");
        }
        if (rights.isEmpty() && refused.isEmpty()) {
            throw Problem.invalid("rights-missing", "Choose at least one right, or take the whole entry away.", "field", "rights");
        }
        party.team().filter(team -> memberships.teamNames(Set.of(team)).get(team) == null).ifPresent(team -> {
            throw Problem.notFound("team");
        });
        return new GrantRow(Ids.next(), item, party.team(), party.person(), RightBits.bits(rights), RightBits.bits(refused));
    }

    /** @param entry as {@link #entry} makes it @param place name of the item, or empty @param version of what it replaces, empty for anything */
    void grant(Caller caller, UUID process, GrantRow entry, String place, Optional<Integer> version) {
        change(process, rows -> {
            Optional<GrantRow> known = rows.of(process).stream().filter(row -> row.item().equals(entry.item()) && row.isFor(entry.team(), entry.person()))
                    .findFirst();
            if (version.isPresent() && version.get() != known.map(GrantRow::version).orElse(Grant.NONE).intValue()) {
                throw Problem.stale("entry");
            }
            known.ifPresentOrElse(row -> rows.update(row, entry.rights(), entry.denied()), () -> rows.insert(process, entry));
            journal(caller, "coproduction.grant.changed", process, entry, place);
        });
    }

    void revoke(Caller caller, UUID process, GrantRow grant, String place) {
        change(process, rows -> {
            rows.delete(grant);
            journal(caller, "coproduction.grant.revoked", process, grant, place);
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
        return rows.of(process).stream().anyMatch(row -> row.item().isEmpty() && RightBits.has(row.rights(), Right.MANAGE));
    }

    private void journal(Caller caller, String type, UUID process, GrantRow grant, String place) {
        Map<String, String> params = new TreeMap<>(Map.of("name", names(List.of(grant)).of(grant), "rights", words(grant.rights())));
        if (grant.denied() != 0) {
            params.put("denied", words(grant.denied()));
        }
        if (!place.isEmpty()) {
            params.put("item", place);
        }
        journal.append(caller, type, Optional.of(process), grant.team().or(grant::person), params);
    }

    private static String words(int bits) {
        return RightBits.rights(bits).stream().map(Right::name).sorted().collect(Collectors.joining(","));
    }
}

package eu.interlink.coproduction.internal.transfer;

import eu.interlink.access.Accounts;
import eu.interlink.coproduction.internal.process.Snapshot;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.process.Viewers;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who sees what in a process that is being written: a question to the database for each person, whatever the number of tasks. */
final class Onlookers {

    private final Snapshots snapshots;
    private final Optional<Snapshot> process;
    private final Map<UUID, Caller> callers;
    private final Map<UUID, Map<UUID, Set<Right>>> rights = new HashMap<>();

    Onlookers(UUID process, Accounts accounts, Snapshots snapshots, Collection<UUID> people) {
        this.snapshots = snapshots;
        this.process = snapshots.snapshot(process);
        callers = Viewers.callers(accounts, people);
    }

    boolean see(Optional<UUID> person, Optional<UUID> team, UUID task) {
        return process.filter(snapshot -> team.map(one -> Viewers.sees(one, snapshot, task)).orElseGet(() -> person.map(one -> sees(one, snapshot, task)).orElse(false)))
                .isPresent();
    }

    private boolean sees(UUID person, Snapshot snapshot, UUID task) {
        Caller caller = callers.get(person);
        return caller != null && rights.computeIfAbsent(person, one -> snapshots.rightsAt(caller, snapshot)).getOrDefault(task, Set.of()).contains(Right.VIEW);
    }
}

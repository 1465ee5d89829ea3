package eu.interlink.coproduction.internal.process;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.ProcessLife;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.coproduction.internal.rows.TrashRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finishes, archives, trashes and restores processes. */
@Component
public final class LifeService implements ProcessLife {

    private final Store store;
    private final Guard guard;
    private final Journal journal;
    private final Snapshots snapshots;
    private final Processes processes;
    private final PersonNames people;

    @Activate
    public LifeService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Journal journal,
            @Reference Snapshots snapshots, @Reference Processes processes, @Reference PersonNames people) {
        this.store = store;
        this.guard = new Guard(policy);
        this.journal = journal;
        this.snapshots = snapshots;
        this.processes = processes;
        this.people = people;
    }

    @Override
    public Process change(Caller caller, UUID process, State state, int version) {
        write(caller, process, rows -> rows.state(process, state, version), "coproduction.process." + state.name().toLowerCase(Locale.ROOT));
        return processes.find(caller, process);
    }

    @Override
    public Process bind(Caller caller, UUID process, boolean binding, int version) {
        write(caller, process, rows -> rows.binding(process, binding, version), "coproduction.process.updated");
        return processes.find(caller, process);
    }

    @Override
    public void trash(Caller caller, UUID process, int version) {
        store.run(handle -> write(caller, process, rows -> new TrashRows(handle).trash(process, caller.person(),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS), version), "coproduction.process.trashed"));
    }

    /** The name stands in the history as it was. */
    private void write(Caller caller, UUID process, Predicate<ProcessRows> change, String type) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        store.run(handle -> {
            ProcessRows rows = new ProcessRows(handle);
            rows.touch(process);
            String name = rows.find(process).orElseThrow(() -> Problem.notFound("process")).name();
            if (!change.test(rows)) {
                throw Problem.stale("process");
            }
            journal.append(caller, type, Optional.of(process), Optional.of(process), Map.of("name", name));
        });
    }

    @Override
    public List<Trashed> trashed(Caller caller) {
        guard.require(caller, Actions.PROCESS_LIST);
        Reader reader = snapshots.reader(caller);
        List<TrashRows.Row> rows = store.read(handle -> new TrashRows(handle).of(reader));
        Map<UUID, String> names = people.names(rows.stream().flatMap(row -> row.by().stream()).collect(Collectors.toSet()));
        return rows.stream().map(row -> new Trashed(row.id(), row.name(), row.since(), row.by().map(by -> names.getOrDefault(by, "")).orElse(""))).toList();
    }

    @Override
    public Process restore(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_RESTORE, process, "process");
        Reader reader = snapshots.reader(caller);
        store.run(handle -> {
            new ProcessRows(handle).touch(process);
            TrashRows rows = new TrashRows(handle);
            TrashRows.Row row = rows.find(reader, process).orElseThrow(() -> Problem.notFound("process"));
            rows.restore(process);
            journal.append(caller, "coproduction.process.restored", Optional.of(process), Optional.of(process), Map.of("name", row.name()));
        });
        return processes.find(caller, process);
    }
}

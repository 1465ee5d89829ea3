package eu.interlink.coproduction.internal.process;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.StartUp;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Store;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at a process and tells what it needs. */
@Component
public final class StartUpService implements StartUp {

    private static final String ASSIGNED = "select count(*) from (select a.id from coproduction.assignment a join coproduction.item i on i.id = a.task_id"
            + " where i.process_id = :process limit 1) found";

    private final Store store;
    private final Guard guard;
    private final Snapshots snapshots;
    private final ProcessingRegister register;

    @Activate
    public StartUpService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Snapshots snapshots,
            @Reference ProcessingRegister register) {
        this.store = store;
        this.guard = new Guard(policy);
        this.snapshots = snapshots;
        this.register = register;
    }

    @Override
    public List<Point> points(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        boolean protectedData = register.get(caller, process).missing().isEmpty();
        return store.read(handle -> {
            Snapshots.Current current = snapshots.find(process).orElseThrow(() -> Problem.notFound("process"));
            return Arrays.stream(Step.values()).map(step -> new Point(step, step == Step.PROTECTION ? protectedData : done(handle, current, step))).toList();
        });
    }

    private static boolean done(Handle handle, Snapshots.Current current, Step step) {
        ProcessRow process = current.row();
        List<Item> phases = current.snapshot().tree().phases();
        return switch (step) {
            case PURPOSE -> !process.description().isBlank();
            case ORGANISATION -> process.organisation().isPresent();
            case MODEL -> process.model().isPresent();
            case GUIDE -> process.tasks() > 0;
            case PEOPLE -> current.snapshot().grants().size() > 1;
            case DATES -> phases.stream().anyMatch(phase -> phase.end().isPresent());
            case ASSIGNMENTS -> handle.createQuery(ASSIGNED).bind("process", process.id()).mapTo(Integer.class).one() > 0;
            case RESOURCES -> phases.stream().anyMatch(phase -> phase.resources() > 0);
            case PROTECTION -> throw new IllegalArgumentException("The register tells");
        };
    }
}

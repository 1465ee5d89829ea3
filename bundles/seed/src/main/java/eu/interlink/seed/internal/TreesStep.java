package eu.interlink.seed.internal;

import eu.interlink.seed.internal.Names.Title;
import eu.interlink.store.Ids;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Makes the trees of processes: four tasks to an objective, three objectives to a phase. */
final class TreesStep {

    private static final int TASKS_OF_OBJECTIVE = 4;
    private static final int TASKS_OF_PHASE = 12;

    private final Tools tools;

    TreesStep(Tools tools) {
        this.tools = tools;
    }

    /** @return the tasks of each process */
    UUID[][] make(ProcessesStep.Made processes) {
        tools.meter().begin("Tasks");
        UUID[][] tasks = new UUID[processes.ids().length][];
        try (Batch rows = tools.batch("insert into coproduction.item (id, process_id, parent_id, kind, position, name, description, status, version)"
                + " values (?, ?, ?, ?, ?, ?, '', ?, 1)")) {
            for (int i = 0; i < tasks.length; i++) {
                tasks[i] = tree(rows, processes.ids()[i], processes.status()[i]);
            }
        }
        return tasks;
    }

    private UUID[] tree(Batch rows, UUID process, int[] status) {
        UUID[] tasks = new UUID[status.length];
        UUID phase = process;
        UUID objective = process;
        for (int i = 0; i < tasks.length; i++) {
            if (i % TASKS_OF_PHASE == 0) {
                phase = item(rows, process, Optional.empty(), "PHASE", i / TASKS_OF_PHASE, sum(status, i, TASKS_OF_PHASE));
            }
            if (i % TASKS_OF_OBJECTIVE == 0) {
                objective = item(rows, process, Optional.of(phase), "OBJECTIVE", i % TASKS_OF_PHASE / TASKS_OF_OBJECTIVE, sum(status, i, TASKS_OF_OBJECTIVE));
            }
            tasks[i] = item(rows, process, Optional.of(objective), "TASK", i % TASKS_OF_OBJECTIVE, status[i]);
        }
        return tasks;
    }

    private static int sum(int[] status, int from, int count) {
        return ProcessesStep.whole(Arrays.copyOfRange(status, from, Math.min(from + count, status.length)));
    }

    private UUID item(Batch rows, UUID process, Optional<UUID> parent, String kind, int position, int status) {
        UUID id = Ids.next();
        Title title = tools.names().title(position + 1);
        rows.add(id, process, parent, kind, position, title.name(), ProcessesStep.STATUS[status]);
        return id;
    }
}

package eu.interlink.seed.internal;

import eu.interlink.seed.internal.PeopleStep.Made;
import eu.interlink.store.Ids;
import eu.interlink.store.WordIndex;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes resources as the platform keeps them. No Interlinker has their content: they are listed, and opening one says that its tool is not there. */
final class ResourcesStep {

    /** Id of an Interlinker that there is not. */
    static final String TOOL = "seeded";
    private static final String TOOL_NAMES = """
            {"en":"Seeded sample","it":"Esempio generato","es":"Muestra generada","lv":"Izveidots paraugs"}""";
    private static final double SKEW = 0.8;
    /** The first process has one of this many. */
    private static final int FIRST_OF = 20;
    private static final int MOST_BYTES = 5_000_000;

    private final Tools tools;
    private final Made[] people;

    ResourcesStep(Tools tools, Made[] people) {
        this.tools = tools;
        this.people = people;
    }

    /** What a resource is found by. */
    private record Named(UUID id, UUID process, String name) {
    }

    void make(int count, UUID[] processes, UUID[][] tasks) {
        tools.meter().begin("Resources");
        int[] process = mixed(shares(count, processes.length), count);
        Zipf busy = new Zipf(people.length, SKEW);
        Past past = new Past(count);
        Named[] made = new Named[count];
        try (Batch rows = tools.batch("insert into coproduction.resource (id, process_id, task_id, name, icon, interlinker, interlinker_names, state, owner_id, size_bytes,"
                + " created_at, updated_at, version, sort_key) values (?, ?, ?, ?, 'file-o', ?, ?, 'READY', ?, ?, ?, ?, 1, ?)"); Events events = tools.events()) {
            for (int i = 0; i < count; i++) {
                UUID[] places = tasks[process[i]];
                UUID id = Ids.next();
                UUID owner = people[busy.pick(tools.random())].id();
                String name = tools.names().title(i + 1).name();
                Instant at = past.next();
                rows.add(id, processes[process[i]], places[tools.random().nextInt(places.length)], name, TOOL, TOOL_NAMES, owner, (long) tools.random().nextInt(MOST_BYTES),
                        at, at, WordIndex.sortKey(name));
                made[i] = new Named(id, processes[process[i]], name);
                events.add(at, Optional.of(owner), "coproduction.resource.created", Optional.of(processes[process[i]]), id, Map.of("name", name, "interlinker", TOOL));
            }
        }
        words(made);
    }

    /** Words are kept with the id of their process before them. */
    private void words(Named[] made) {
        try (Words words = tools.words("coproduction.resource_word")) {
            for (Named one : made) {
                words.add(one.id(), one.name(), WordIndex.words(one.name()).stream().map(word -> one.process() + ":" + word).collect(Collectors.toSet()));
            }
        }
    }

    private static int[] shares(int count, int processes) {
        int first = Math.max(count / FIRST_OF, count / processes);
        int[] shares = new int[processes];
        shares[0] = processes == 1 ? count : first;
        if (processes > 1) {
            System.arraycopy(new Zipf(processes - 1, SKEW).shares(count - first, 0, Math.max(first, count / (processes - 1) + 1)), 0, shares, 1, processes - 1);
        }
        return shares;
    }

    /** The process of each resource, in the order that they were made: everywhere at the same time. */
    private int[] mixed(int[] shares, int count) {
        int[] mixed = new int[count];
        int next = 0;
        for (int process = 0; process < shares.length; process++) {
            for (int i = 0; i < shares[process]; i++) {
                int other = tools.random().nextInt(next + 1);
                mixed[next] = mixed[other];
                mixed[other] = process;
                next++;
            }
        }
        return mixed;
    }
}

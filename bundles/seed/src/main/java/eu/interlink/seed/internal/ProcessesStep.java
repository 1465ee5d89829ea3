package eu.interlink.seed.internal;

import eu.interlink.seed.internal.Names.Title;
import eu.interlink.seed.internal.PeopleStep.Made;
import eu.interlink.store.Ids;
import eu.interlink.store.WordIndex;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes processes and who may work in them. The first person manages one of twenty, and among them the first process, which has the most of all. */
final class ProcessesStep {

    /** @param ids by rank: the first process has the most tasks and resources  @param status of each task of each process */
    record Made(UUID[] ids, int[][] status) {
    }

    static final String[] STATUS = {"WAITING", "IN_PROGRESS", "FINISHED"};
    private static final double SKEW = 0.6;
    /** More tasks than the largest schema of the catalogue has do not occur. */
    private static final int MOST_TASKS = 60;
    private static final int BUSY_OF = 20;
    private static final int FEW = 10;
    private static final int ALL_RIGHTS = 31;
    /** Seeing, making and changing. */
    private static final int WORK = 7;
    private static final int MOST_TEAMS = 3;

    private final Tools tools;
    private final PeopleStep.Made[] people;

    ProcessesStep(Tools tools, PeopleStep.Made[] people) {
        this.tools = tools;
        this.people = people;
    }

    Made make(int count, int tasks, UUID[] organisations, UUID[] teams) {
        tools.meter().begin("Processes");
        int[] sizes = new Zipf(count, SKEW).shares(tasks, 1, Math.max(MOST_TASKS, tasks / count + 1));
        UUID[] ids = new UUID[count];
        int[][] status = new int[count][];
        UUID[] managers = new UUID[count];
        String[] names = new String[count];
        int every = Math.max(1, Math.min(BUSY_OF, count / FEW));
        Zipf owners = new Zipf(organisations.length, SKEW);
        Past past = new Past(count);
        try (Batch rows = tools.batch("insert into coproduction.process (id, name, description, language, organisation_id, schema_key, status, progress, tasks, created_at,"
                + " updated_at, version, revision, sort_name) values (?, ?, '', ?, ?, null, ?, ?, ?, ?, ?, 1, 0, ?)"); Events events = tools.events()) {
            for (int rank : shuffled(count)) {
                ids[rank] = Ids.next();
                managers[rank] = people[rank % every == 0 ? 0 : tools.random().nextInt(people.length)].id();
                status[rank] = tools.random().ints(sizes[rank], 0, STATUS.length).toArray();
                Title title = tools.names().title(rank + 1);
                Optional<UUID> organisation = tools.random().nextBoolean() ? Optional.of(organisations[owners.pick(tools.random())]) : Optional.empty();
                Instant at = past.next();
                rows.add(ids[rank], title.name(), title.language(), organisation, STATUS[whole(status[rank])], progress(status[rank]), sizes[rank], at, at, WordIndex.sortKey(title.name()));
                names[rank] = title.name();
                events.add(at, Optional.of(managers[rank]), "coproduction.process.created", Optional.of(ids[rank]), ids[rank], Map.of("name", title.name()));
            }
        }
        try (Words words = tools.words("coproduction.process_word")) {
            for (int rank = 0; rank < count; rank++) {
                words.add(ids[rank], names[rank], WordIndex.words(names[rank]));
            }
        }
        grants(ids, managers, teams);
        return new Made(ids, status);
    }

    private int[] shuffled(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = tools.random().nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /** All finished is finished, all waiting is waiting, anything else is in progress: as the area rolls it up. */
    static int whole(int... parts) {
        for (int one = 0; one < STATUS.length; one += 2) {
            int wanted = one;
            if (Arrays.stream(parts).allMatch(part -> part == wanted)) {
                return wanted;
            }
        }
        return 1;
    }

    private static int progress(int... tasks) {
        return 100 * Arrays.stream(tasks).sum() / (2 * tasks.length);
    }

    private void grants(UUID[] processes, UUID[] managers, UUID[] teams) {
        Zipf popular = new Zipf(teams.length, SKEW);
        try (Batch persons = tools.batch("insert into coproduction.grant_row (id, process_id, person_id, rights) values (?, ?, ?, ?)");
                Batch rows = tools.batch("insert into coproduction.grant_row (id, process_id, team_id, rights) values (?, ?, ?, ?)")) {
            for (int i = 0; i < processes.length; i++) {
                persons.add(Ids.next(), processes[i], managers[i], ALL_RIGHTS);
                Set<UUID> chosen = new HashSet<>();
                for (int team = tools.random().nextInt(MOST_TEAMS) + 1; team > 0; team--) {
                    UUID one = teams[popular.pick(tools.random())];
                    if (chosen.add(one)) {
                        rows.add(Ids.next(), processes[i], one, WORK);
                    }
                }
            }
        }
    }
}

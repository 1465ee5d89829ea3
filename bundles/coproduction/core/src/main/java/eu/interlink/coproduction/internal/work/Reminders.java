package eu.interlink.coproduction.internal.work;

import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.store.Leases;
import eu.interlink.store.Rounds;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Reminds whoever is asked to do something, once, from two days before its last day on; the notice goes the way of all others, so the reader chooses the channel.
 * Looked at every hour. What is overdue for longer than a week when it is looked at for the first time is not told any more.
 */
@Component(service = Reminders.class, immediate = true)
public final class Reminders {

    static final int DAYS_BEFORE = 2;
    private static final int DAYS_AFTER = 7;
    private static final int STEP = 200;
    private static final String DUE = """
            select a.id, a.task_id, t.process_id, t.name, a.person_id, a.team_id, a.due_on from coproduction.assignment a
            join coproduction.item t on t.id = a.task_id join coproduction.process p on p.id = t.process_id
            left join coproduction.resource r on r.id = a.resource_id
            where a.due_on between :from and :to and a.done_at is null and (a.reminded_for is null or a.reminded_for <> a.due_on)
            and t.trash_root is null and p.trashed_at is null and p.state = 'OPEN' and\s""" + AssignmentRows.THERE + " order by a.due_on, a.id limit :step";

    private record Due(UUID id, UUID task, UUID process, String name, Optional<UUID> person, Optional<UUID> team, LocalDate day) {

        Map<String, String> params() {
            String party = person.isPresent() ? "person" : "team";
            return Map.of("name", name, "due", day.toString(), party, person.or(() -> team).orElseThrow().toString());
        }
    }

    private final Store store;
    private final Journal journal;
    private final Rounds rounds;

    @Activate
    public Reminders(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Journal journal, @Reference Leases leases) {
        this.store = store;
        this.journal = journal;
        rounds = Rounds.leased(leases, Reminders.class, "coproduction.reminders", Duration.ofMinutes(4), Duration.ofHours(1),
                () -> remind(LocalDate.now(Clock.systemUTC())));
    }

    /** @return how many were reminded of */
    int remind(LocalDate today) {
        int reminded = 0;
        int step;
        do {
            step = store.write(handle -> some(handle, today));
            reminded += step;
        } while (step == STEP);
        return reminded;
    }

    private int some(Handle handle, LocalDate today) {
        List<Due> found = handle.createQuery(DUE).bind("from", today.minusDays(DAYS_AFTER)).bind("to", today.plusDays(DAYS_BEFORE)).bind("step", STEP)
                .map((row, context) -> new Due(Columns.id(row, "id"), Columns.id(row, "task_id"), Columns.id(row, "process_id"), row.getString("name"),
                        Columns.optionalId(row, "person_id"), Columns.optionalId(row, "team_id"), row.getObject("due_on", LocalDate.class))).list();
        for (Due due : found) {
            handle.execute("update coproduction.assignment set reminded_for = ? where id = ?", due.day(), due.id());
            journal.append(Caller.system(), "coproduction.assignment.due", Optional.of(due.process()), Optional.of(due.task()), due.params());
        }
        return found.size();
    }

    @Deactivate
    void stop() {
        rounds.close();
    }
}

package eu.interlink.people.internal;

import eu.interlink.access.IdleAccounts;
import eu.interlink.access.IdleAccounts.Kept;
import eu.interlink.access.IdleAccounts.Step;
import eu.interlink.access.Policy;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Mailer;
import eu.interlink.people.Retention;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules on how long accounts are kept, in the database. {@link RetentionRun} applies them. */
@Component
public final class RetentionService implements Retention {

    private static final int MAX_PAGE = 200;

    private final Store store;
    private final Policy policy;
    private final IdleAccounts idle;
    private final Mailer mailer;
    private final Journal journal;
    private final Clock clock;
    private final RetentionTable table;
    private final PersonTable people;

    @Activate
    public RetentionService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference IdleAccounts idle, @Reference Mailer mailer,
            @Reference Journal journal) {
        this(store, policy, idle, mailer, journal, Clock.systemUTC());
    }

    RetentionService(Store store, Policy policy, IdleAccounts idle, Mailer mailer, Journal journal, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.idle = idle;
        this.mailer = mailer;
        this.journal = journal;
        this.clock = clock;
        table = new RetentionTable(store);
        people = new PersonTable(store);
    }

    @Override
    public Rules rules(Caller caller) {
        policy.require(caller, Actions.RETENTION, Optional.empty());
        RetentionTable.Row row = table.rules();
        String by = row.changedBy().map(person -> people.names(List.of(person)).getOrDefault(person, "")).orElse("");
        return new Rules(row.months(), row.days(), row.changed(), by, mailer.configured(), row.lastRun(), row.version());
    }

    @Override
    public Rules update(Caller caller, Draft draft, int version) {
        policy.require(caller, Actions.RETENTION, Optional.empty());
        checkMonths(draft.months());
        if (draft.days() < MIN_DAYS || draft.days() > MAX_DAYS) {
            throw Problem.invalid("days-out-of-bounds", "Choose a number of days from " + MIN_DAYS + " to " + MAX_DAYS + ".", "field", "days", "min",
                    String.valueOf(MIN_DAYS), "max", String.valueOf(MAX_DAYS));
        }
        store.run(handle -> {
            int before = table.rules().months();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (!table.update(draft, version, caller.person(), now)) {
                throw Problem.stale("rules");
            }
            if (draft.months() != before) {
                idle.forgive(draft.months(), now);
            }
            if (draft.months() == 0) {
                table.onlyStuck(Set.of());
            }
            journal.append(caller, "people.retention.changed", Optional.empty(), Optional.empty(),
                    Map.of("months", String.valueOf(draft.months()), "days", String.valueOf(draft.days())));
        });
        return rules(caller);
    }

    @Override
    public Preview preview(Caller caller, int months) {
        policy.require(caller, Actions.RETENTION, Optional.empty());
        checkMonths(months);
        if (months == 0) {
            return new Preview(0, 0, 0, 0, 0, 0);
        }
        Instant now = clock.instant();
        Set<UUID> stuck = table.stuckPeople();
        Kept kept = idle.kept(months, now);
        long erase = idle.count(Step.ERASURE, months, now, stuck);
        return new Preview(idle.count(Step.FIRST_WARNING, months, now, List.of()) + idle.count(Step.LAST_WARNING, months, now, List.of()), erase, idle.warned(),
                idle.count(Step.ERASURE, months, now, List.of()) - erase, kept.administrators(), kept.disabled());
    }

    private static void checkMonths(int months) {
        if (months != 0 && (months < MIN_MONTHS || months > MAX_MONTHS)) {
            throw Problem.invalid("months-out-of-range", "Choose a number of months from " + MIN_MONTHS + " to " + MAX_MONTHS + ", or 0 for never.", "field", "months",
                    "min", String.valueOf(MIN_MONTHS), "max", String.valueOf(MAX_MONTHS));
        }
    }

    @Override
    public Page<Stuck> stuck(Caller caller, int offset, int limit) {
        policy.require(caller, Actions.RETENTION, Optional.empty());
        return table.stuck(Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
    }
}

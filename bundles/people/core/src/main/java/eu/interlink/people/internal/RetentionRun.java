package eu.interlink.people.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.IdleAccounts;
import eu.interlink.access.IdleAccounts.Idle;
import eu.interlink.access.IdleAccounts.Step;
import eu.interlink.access.PersonData.Duty;
import eu.interlink.access.ProfileSource;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.mail.Links;
import eu.interlink.mail.Mailer;
import eu.interlink.people.PersonalData;
import eu.interlink.people.Retention.Stuck;
import eu.interlink.store.Leases;
import eu.interlink.store.Rounds;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the rules of {@link RetentionService} once a day, on one node. Each person is a transaction of its own: one that fails keeps nobody else from its turn. */
@Component(service = RetentionRun.class, immediate = true)
public final class RetentionRun {

    /** After so long without a run people may have been unable to sign in: the platform was off, or a backup was restored. */
    static final Duration PAUSE = Duration.ofDays(3);
    private static final Duration TELL_EVERY = Duration.ofDays(30);
    private static final Duration FIRST = Duration.ofMinutes(11);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final String LEASE = "people.retention";
    private static final int BATCH = 200;
    private static final int MOST_TOLD = 100;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);

    private final Store store;
    private final Leases leases;
    private final IdleAccounts idle;
    private final PersonalData data;
    private final Journal journal;
    private final RetentionMails mails;
    private final Clock clock;
    private final RetentionTable table;
    private final PersonTable people;
    private final AccessLog log;
    private Optional<Rounds> rounds = Optional.empty();

    @Activate
    public RetentionRun(@Reference(target = "(interlink.schema=people)") Store store, @Reference Leases leases, @Reference IdleAccounts idle, @Reference PersonalData data,
            @Reference Journal journal, @Reference Accounts accounts, @Reference ProfileSource profiles, @Reference Mailer mailer, @Reference Links links) {
        this(store, leases, idle, data, journal, new RetentionMails(accounts, profiles, mailer, links), Clock.systemUTC());
        rounds = Optional.of(Rounds.leased(leases, RetentionRun.class, LEASE, FIRST, EVERY, this::round));
    }

    /** Without the timer. */
    RetentionRun(Store store, Leases leases, IdleAccounts idle, PersonalData data, Journal journal, RetentionMails mails, Clock clock) {
        this.store = store;
        this.leases = leases;
        this.idle = idle;
        this.data = data;
        this.journal = journal;
        this.mails = mails;
        this.clock = clock;
        table = new RetentionTable(store);
        people = new PersonTable(store);
        log = new AccessLog(store, journal);
    }

    @Deactivate
    void stop() {
        rounds.ifPresent(Rounds::close);
        leases.release(LEASE);
    }

    /** Once on a day (UTC), however often it is called. What failed on the way is done at the next call. */
    void round() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RetentionTable.Row rules = table.rules();
        if (rules.lastRun().filter(last -> day(last).equals(day(now))).isPresent()) {
            return;
        }
        tidy(rules.days(), now);
        store.run(handle -> {
            if (rules.latestRun().filter(run -> run.plus(PAUSE).isBefore(now)).isPresent()) {
                idle.forgetLastWarnings();
            }
            table.begun(now);
        });
        if (rules.months() > 0 && mails.possible()) {
            erase(rules.months(), now);
            for (Step step : List.of(Step.LAST_WARNING, Step.FIRST_WARNING)) {
                each(step, rules.months(), now, account -> warn(account, step, rules.months(), now));
            }
            tell(rules.told(), now);
        }
        table.ended(now);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private void tidy(int days, Instant now) {
        Instant before = now.minus(Duration.ofDays(days));
        log.tidy(now);
        store.run(handle -> {
            int invitations = table.deleteInvitations(before);
            int applications = table.deleteApplications(before);
            if (invitations + applications > 0) {
                journal.append(Caller.system(), "people.retention.tidied", Optional.empty(), Optional.empty(),
                        Map.of("invitations", String.valueOf(invitations), "applications", String.valueOf(applications)));
            }
        });
    }

    private void each(Step step, int months, Instant now, Consumer<Idle> work) {
        List<Idle> batch = idle.due(step, months, now, NOBODY, BATCH);
        while (!batch.isEmpty()) {
            for (Idle account : batch) {
                try {
                    work.accept(account);
                } catch (RuntimeException e) {
                    LOG.warn("The account of {} could not be dealt with ({}); trying again tomorrow", account.person(), step, e);
                }
            }
            batch = idle.due(step, months, now, batch.getLast().person(), BATCH);
        }
    }

    private void warn(Idle account, Step step, int months, Instant now) {
        store.run(handle -> {
            if (holds(months) && idle.warn(account.person(), step, months, now)) {
                mails.warn(account, step, end(account, step, months, now));
                append("people.person.unused-warned", account, Map.of("step", step == Step.FIRST_WARNING ? "first" : "last"));
            }
        });
    }

    /** An administrator may have changed the rule since the run began. */
    private boolean holds(int months) {
        return table.rules().months() == months;
    }

    private static Instant end(Idle account, Step step, int months, Instant now) {
        Instant over = day(account.lastSeen()).plusDays(1).plusMonths(months).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant earliest = now.plus(Duration.ofDays(step == Step.FIRST_WARNING ? IdleAccounts.FIRST_DAYS : IdleAccounts.LAST_DAYS));
        return over.isAfter(earliest) ? over : earliest;
    }

    private void erase(int months, Instant now) {
        Set<UUID> stuck = new HashSet<>();
        each(Step.ERASURE, months, now, account -> {
            if (!erase(account, months, now)) {
                stuck.add(account.person());
            }
        });
        table.onlyStuck(stuck);
    }

    /** @return false if something has to be handed over first */
    private boolean erase(Idle account, int months, Instant now) {
        List<Duty> duties = data.duties(Caller.system(), account.person());
        if (!duties.isEmpty()) {
            table.stuck(account.person(), duties, now);
            return false;
        }
        store.run(handle -> {
            if (holds(months) && idle.lock(account.person(), months, now)) {
                append("people.person.unused-erased", account, Map.of("months", String.valueOf(months)));
                data.erase(Caller.system(), account.person(), people.find(account.person()).orElseThrow().email(), Optional.empty());
            }
        });
        return true;
    }

    /** At most one mail in a month, whatever the clock says. */
    private void tell(Optional<Instant> told, Instant now) {
        List<Stuck> stuck = table.stuck(0, MOST_TOLD).items();
        if (!stuck.isEmpty() && told.filter(last -> last.plus(TELL_EVERY).isAfter(now)).isEmpty()) {
            store.run(handle -> {
                table.told(now);
                mails.tell(stuck);
            });
        }
    }

    private void append(String type, Idle account, Map<String, String> params) {
        journal.append(Caller.system(), type, Optional.empty(), Optional.of(account.person()), params);
    }
}

package eu.interlink.access.internal;

import eu.interlink.access.IdleAccounts.Idle;
import eu.interlink.access.IdleAccounts.Kept;
import eu.interlink.access.IdleAccounts.Step;
import eu.interlink.interlinker.Caller;
import eu.interlink.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** The SQL of accounts that nobody uses. */
final class IdleTable {

    private static final String ADMINISTRATES = "exists (select 1 from access.account_role r where r.person = a.person and r.role_name = '" + Caller.ROLE_ADMIN + "')";
    private static final String OVER = "a.last_seen < :seen ";
    private static final Map<Step, String> DUE = Map.of(
            Step.FIRST_WARNING, "a.first_warning is null and " + OVER,
            Step.LAST_WARNING, "a.first_warning <= :first and a.last_warning is null and " + OVER,
            Step.ERASURE, "a.first_warning <= :first and a.last_warning <= :last and " + OVER);
    private static final String ACCOUNT = "from access.account a where a.disabled = false and not " + ADMINISTRATES + " and ";

    /** What a step compares with: a use before {@code seen}, warnings not after the others. */
    private record Limits(Instant seen, Instant first, Instant last) {

        static Limits of(Step step, int months, Instant now) {
            int days = step == Step.FIRST_WARNING ? StoredIdleAccounts.FIRST_DAYS : step == Step.LAST_WARNING ? StoredIdleAccounts.LAST_DAYS : 0;
            return new Limits(seenBefore(months, now.plus(Duration.ofDays(days))), now.minus(Duration.ofDays(StoredIdleAccounts.FIRST_DAYS - days)),
                    now.minus(Duration.ofDays(StoredIdleAccounts.LAST_DAYS)));
        }
    }

    private final Store store;

    IdleTable(Store store) {
        this.store = store;
    }

    /** Only the day of the last use is known, so that day counts as used to its end. */
    private static Instant seenBefore(int months, Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).minusMonths(months).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Writes at most once a day, and when there are warnings to take away. Never earlier than what is there, whatever the clock says. */
    void seen(UUID person, Instant now) {
        store.run(handle -> handle.createUpdate("""
                update access.account set last_seen = case when last_seen < :now then :now else last_seen end, first_warning = null, last_warning = null
                where person = :person and (last_seen < :today or first_warning is not null)""").bind("person", person).bind("now", now)
                .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant()).execute());
    }

    List<Idle> due(Step step, int months, Instant now, UUID after, int limit) {
        return store.read(handle -> bind(handle.createQuery("select a.person, a.login, a.last_seen " + ACCOUNT + DUE.get(step)
                + "and a.person > :after order by a.person limit :limit"), step, months, now).bind("after", after).bind("limit", limit)
                .map((row, context) -> new Idle(row.getObject("person", UUID.class), row.getString("login"), Times.instant(row, "last_seen"))).list());
    }

    long count(Step step, int months, Instant now, Collection<UUID> but) {
        return store.read(handle -> {
            var query = bind(handle.createQuery("select count(*) " + ACCOUNT + DUE.get(step) + (but.isEmpty() ? "" : "and a.person not in (<but>)")), step, months, now);
            return (but.isEmpty() ? query : query.bindList("but", Set.copyOf(but))).mapTo(Long.class).one();
        });
    }

    long warned() {
        return store.read(handle -> handle.createQuery("select count(*) " + ACCOUNT + "a.first_warning is not null").mapTo(Long.class).one());
    }

    Kept kept(int months, Instant now) {
        return store.read(handle -> handle.createQuery("select coalesce(sum(case when " + ADMINISTRATES + " then 1 else 0 end), 0) as administrators,"
                + " coalesce(sum(case when a.disabled = true and not " + ADMINISTRATES + " then 1 else 0 end), 0) as disabled from access.account a where " + OVER)
                .bind("seen", seenBefore(months, now)).map((row, context) -> new Kept(row.getLong(1), row.getLong(2))).one());
    }

    boolean warn(UUID person, Step step, int months, Instant now) {
        return store.write(handle -> bind(handle.createUpdate("update access.account set " + (step == Step.FIRST_WARNING ? "first_warning" : "last_warning")
                + " = :now where person = :person and person in (select a.person " + ACCOUNT + DUE.get(step) + ")"), step, months, now)
                .bind("person", person).bind("now", now).execute()) > 0;
    }

    boolean lock(UUID person, int months, Instant now) {
        return store.write(handle -> {
            handle.createQuery("select person from access.account where person = :person for update").bind("person", person).mapTo(UUID.class).list();
            return bind(handle.createQuery("select count(*) " + ACCOUNT + DUE.get(Step.ERASURE) + "and a.person = :person"), Step.ERASURE, months, now)
                    .bind("person", person).mapTo(Long.class).one() > 0;
        });
    }

    /** What is noted about a person, by name. */
    Map<String, Instant> of(UUID person) {
        return store.read(handle -> handle.createQuery("select last_seen, first_warning, last_warning from access.account where person = :person").bind("person", person)
                .map((row, context) -> {
                    Map<String, Instant> noted = new TreeMap<>();
                    noted.put("lastSeen", Times.instant(row, "last_seen"));
                    Times.optional(row, "first_warning").ifPresent(moment -> noted.put("firstWarning", moment));
                    Times.optional(row, "last_warning").ifPresent(moment -> noted.put("lastWarning", moment));
                    return noted;
                }).findOne().orElseGet(TreeMap::new));
    }

    void forgive(int months, Instant now) {
        store.run(handle -> handle.createUpdate("update access.account set first_warning = null, last_warning = null where first_warning is not null and last_seen >= :seen")
                .bind("seen", months == 0 ? Instant.EPOCH : Limits.of(Step.FIRST_WARNING, months, now).seen()).execute());
    }

    void forgetLastWarnings() {
        store.run(handle -> handle.execute("update access.account set last_warning = null where last_warning is not null"));
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Step step, int months, Instant now) {
        Limits limits = Limits.of(step, months, now);
        statement.bind("seen", limits.seen());
        if (step != Step.FIRST_WARNING) {
            statement.bind("first", limits.first());
        }
        return step == Step.ERASURE ? statement.bind("last", limits.last()) : statement;
    }
}

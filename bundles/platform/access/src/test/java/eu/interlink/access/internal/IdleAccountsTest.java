package eu.interlink.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.IdleAccounts.Idle;
import eu.interlink.access.IdleAccounts.Kept;
import eu.interlink.access.IdleAccounts.Step;
import eu.interlink.interlinker.Caller;
import eu.interlink.testing.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class IdleAccountsTest {

    private static final int MONTHS = 6;
    private static final UUID FIRST = new UUID(0, 0);

    @Parameter
    String engine;

    @TempDir
    Path data;

    private final TestClock clock = new TestClock();
    private final UUID anna = UUID.randomUUID();
    private TestStore database;
    private StoredAccounts accounts;
    private StoredSignIn signIn;
    private StoredTokens tokens;
    private StoredIdleAccounts idle;

    @BeforeEach
    void open() {
        database = TestStore.of(engine, "access");
        Callers callers = new Callers(database.store(), clock);
        accounts = new StoredAccounts(database.store(), callers, clock);
        signIn = new StoredSignIn(database.store(), callers, clock);
        tokens = new StoredTokens(database.store(), callers, signIn, new OperatorToken(data), clock);
        idle = new StoredIdleAccounts(database.store());
        accounts.create(anna, "anna@example.org", "seven green bicycles", Set.of("editor"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void days(long days) {
        clock.advance(Duration.ofDays(days));
    }

    private boolean due(Step step) {
        List<Idle> due = idle.due(step, MONTHS, clock.instant(), FIRST, 10);
        assertEquals(due.size(), idle.count(step, MONTHS, clock.instant(), List.of()));
        return !due.isEmpty();
    }

    private boolean warn(Step step) {
        return idle.warn(anna, step, MONTHS, clock.instant());
    }

    private Instant lastSeen() {
        return new IdleTable(database.store()).of(anna).get("lastSeen");
    }

    /** Made on 24 November 2026, so its six months are over on 25 May 2027, 182 days later. */
    @Test
    void an_account_is_warned_twice_and_then_due() {
        days(151);
        assertFalse(due(Step.FIRST_WARNING));
        days(1);
        assertTrue(due(Step.FIRST_WARNING));
        assertFalse(warn(Step.LAST_WARNING), "the first comes first");
        assertTrue(warn(Step.FIRST_WARNING));
        assertFalse(warn(Step.FIRST_WARNING), "once");
        days(22);
        assertFalse(due(Step.LAST_WARNING));
        days(1);
        assertTrue(warn(Step.LAST_WARNING));
        assertFalse(due(Step.LAST_WARNING));
        days(6);
        assertFalse(due(Step.ERASURE));
        assertFalse(idle.lock(anna, MONTHS, clock.instant()));
        days(1);
        assertTrue(due(Step.ERASURE));
        assertTrue(idle.lock(anna, MONTHS, clock.instant()));
        assertEquals(0, idle.count(Step.ERASURE, MONTHS, clock.instant(), Set.of(anna)));
        assertEquals("anna@example.org", idle.due(Step.ERASURE, MONTHS, clock.instant(), FIRST, 10).getFirst().login());
        assertEquals(List.of(), idle.due(Step.ERASURE, MONTHS, clock.instant(), anna, 10));
    }

    @Test
    void who_is_found_long_after_its_time_still_gets_thirty_days() {
        days(1000);
        assertTrue(warn(Step.FIRST_WARNING));
        days(22);
        assertFalse(warn(Step.LAST_WARNING));
        days(10);
        assertTrue(warn(Step.LAST_WARNING));
        days(6);
        assertFalse(due(Step.ERASURE), "the last warning must be a week old, too");
        days(1);
        assertTrue(due(Step.ERASURE));
    }

    @Test
    void signing_in_or_using_a_session_or_a_token_takes_the_warnings_away() {
        String token = tokens.create(anna, "script", Optional.empty());
        days(152);
        assertTrue(warn(Step.FIRST_WARNING));
        assertEquals(1, idle.warned());
        String session = signIn.signIn("anna@example.org", "seven green bicycles", "192.0.2.1", "Browser").token();
        assertEquals(0, idle.warned());
        days(20);
        signIn.resolve(session).orElseThrow();
        assertEquals(clock.instant(), lastSeen());
        days(170);
        assertTrue(warn(Step.FIRST_WARNING));
        tokens.resolve(token).orElseThrow();
        assertEquals(0, idle.warned());
        assertEquals(clock.instant(), lastSeen());
    }

    @Test
    void use_is_written_once_a_day() {
        String session = signIn.open(anna, "Browser").token();
        Instant morning = lastSeen();
        clock.advance(Duration.ofHours(5));
        signIn.resolve(session).orElseThrow();
        signIn.open(anna, "Phone");
        assertEquals(morning, lastSeen());
        days(1);
        signIn.resolve(session).orElseThrow();
        assertEquals(clock.instant(), lastSeen());
    }

    @Test
    void a_clock_that_goes_back_makes_nobody_older_and_warns_nobody_again() {
        days(152);
        assertTrue(warn(Step.FIRST_WARNING));
        days(-100);
        assertFalse(warn(Step.FIRST_WARNING));
        days(101);
        assertFalse(warn(Step.FIRST_WARNING));
        signIn.open(anna, "Browser");
        Instant used = lastSeen();
        days(-400);
        signIn.open(anna, "Browser");
        assertEquals(used, lastSeen());
    }

    @Test
    void administrators_and_accounts_that_may_not_sign_in_are_kept() {
        UUID root = UUID.randomUUID();
        accounts.create(root, "root@example.org", "seven green bicycles", Set.of(Caller.ROLE_ADMIN));
        accounts.setDisabled(anna, true);
        days(1000);
        for (Step step : Step.values()) {
            assertFalse(due(step));
        }
        assertFalse(idle.warn(root, Step.FIRST_WARNING, MONTHS, clock.instant()));
        assertEquals(new Kept(1, 1), idle.kept(MONTHS, clock.instant()));
        assertEquals(new Kept(0, 0), idle.kept(60, clock.instant()));
        assertEquals(List.of(root), accounts.administrators());
    }

    @Test
    void another_rule_forgives_whose_time_is_not_near_any_more() {
        days(152);
        assertTrue(warn(Step.FIRST_WARNING));
        idle.forgive(MONTHS, clock.instant());
        assertEquals(1, idle.warned());
        idle.forgive(12, clock.instant());
        assertEquals(0, idle.warned());
        assertTrue(warn(Step.FIRST_WARNING));
        idle.forgive(0, clock.instant());
        assertEquals(0, idle.warned());
    }

    @Test
    void a_last_warning_can_be_made_to_be_given_again() {
        days(400);
        warn(Step.FIRST_WARNING);
        days(25);
        warn(Step.LAST_WARNING);
        days(30);
        assertTrue(due(Step.ERASURE));
        idle.forgetLastWarnings();
        assertFalse(due(Step.ERASURE));
        assertTrue(due(Step.LAST_WARNING));
    }

    @Test
    void no_months_are_refused_because_they_would_mean_everybody() {
        assertThrows(IllegalArgumentException.class, () -> idle.due(Step.ERASURE, 0, clock.instant(), FIRST, 10));
        assertThrows(IllegalArgumentException.class, () -> idle.lock(anna, -1, clock.instant()));
        assertThrows(IllegalArgumentException.class, () -> idle.warn(anna, Step.ERASURE, 6, clock.instant()));
    }
}

package eu.interlink.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.SecondFactor.Enrolment;
import eu.interlink.access.SignIn;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class SecondFactorTest {

    private static final String LOGIN = "anna@example.org";
    private static final String PASSWORD = "seven green bicycles";

    @Parameter
    private String engine;

    private final TestClock watch = new TestClock();
    private final UUID anna = UUID.randomUUID();
    private TestStore database;
    private StoredSecondFactor factor;
    private StoredAccounts accounts;
    private StoredSignIn signIn;

    @BeforeEach
    void open() {
        database = TestStore.of(engine, "access");
        Callers callers = new Callers(database.store(), watch, true);
        factor = new StoredSecondFactor(database.store(), callers, watch);
        accounts = new StoredAccounts(database.store(), callers, watch);
        signIn = new StoredSignIn(database.store(), callers, watch);
        accounts.create(anna, LOGIN, PASSWORD, Set.of(Caller.ROLE_ADMIN, Caller.ROLE_EDITOR));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void refused(String code, Executable call) {
        assertEquals(code, assertThrows(Problem.class, call).code());
    }

    private String now(Enrolment enrolment) {
        return Totp.code(enrolment.secret(), Totp.step(watch.instant().getEpochSecond()));
    }

    private Enrolment enrolled() {
        Enrolment enrolment = factor.begin(anna);
        factor.confirm(anna, now(enrolment));
        watch.advance(Duration.ofSeconds(30));
        return enrolment;
    }

    private String step() {
        return assertInstanceOf(SignIn.Step.class, signIn.begin(LOGIN, PASSWORD, "1.2.3.4", "test")).token();
    }

    /** Appendix B of RFC 6238, the last six of eight digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void the_codes_are_those_of_the_standard(long time, String code) {
        assertEquals(code, Totp.code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.step(time)));
    }

    @Test
    void a_secret_is_long_random_base32() {
        assertTrue(Totp.secret().matches("[A-Z2-7]{32}"));
        assertNotEquals(Totp.secret(), Totp.secret());
    }

    @Test
    void it_counts_only_when_a_code_has_confirmed_it() {
        Enrolment enrolment = factor.begin(anna);
        assertEquals("otpauth://totp/Interlink:anna%40example.org?secret=" + enrolment.secret() + "&issuer=Interlink", enrolment.uri());
        assertInstanceOf(SignIn.Opened.class, signIn.begin(LOGIN, PASSWORD, "1.2.3.4", "test"));
        refused("code-wrong", () -> factor.confirm(anna, "000000"));
        assertFalse(factor.active(anna));
        List<String> recovery = factor.confirm(anna, now(enrolment));
        assertEquals(10, Set.copyOf(recovery).size());
        assertTrue(factor.active(anna));
        refused("second-factor-active", () -> factor.begin(anna));
        refused("second-factor-needed", () -> signIn.signIn(LOGIN, PASSWORD, "1.2.3.4", "test"));
        refused("wrong-credentials", () -> signIn.begin(LOGIN, "wrong", "1.2.3.4", "test"));
    }

    @Test
    void a_code_works_once_and_clocks_may_differ_by_half_a_minute() {
        Enrolment enrolment = enrolled();
        String code = now(enrolment);
        watch.advance(Duration.ofSeconds(25));
        String first = step();
        assertEquals(anna, signIn.finish(first, code.substring(0, 3) + " " + code.substring(3), "test").person());
        refused("not-found", () -> signIn.finish(first, code, "test"));
        String second = step();
        refused("code-wrong", () -> signIn.finish(second, code, "test"));
        watch.advance(Duration.ofSeconds(120));
        String late = code;
        refused("code-wrong", () -> signIn.finish(second, late, "test"));
        assertEquals(anna, signIn.finish(second, now(enrolment), "test").person());
    }

    @Test
    void codes_work_again_when_a_fast_clock_was_set_back() {
        Enrolment enrolment = enrolled();
        watch.advance(Duration.ofDays(1));
        assertEquals(anna, signIn.finish(step(), now(enrolment), "test").person());
        watch.advance(Duration.ofHours(-20));
        String code = now(enrolment);
        assertEquals(anna, signIn.finish(step(), code, "test").person());
        String again = step();
        refused("code-wrong", () -> signIn.finish(again, code, "test"));
    }

    @Test
    void the_second_step_does_not_wait_for_ever_and_codes_are_not_guessed() {
        Enrolment enrolment = enrolled();
        String slow = step();
        watch.advance(Duration.ofMinutes(6));
        refused("not-found", () -> signIn.finish(slow, now(enrolment), "test"));
        String step = step();
        for (int i = 0; i < 10; i++) {
            refused("code-wrong", () -> signIn.finish(step, "000000", "test"));
        }
        refused("too-many-attempts", () -> signIn.finish(step, now(enrolment), "test"));
        accounts.setDisabled(anna, false);
        String open = step();
        database.store().run(handle -> handle.execute("update access.account set disabled = true"));
        refused("not-found", () -> signIn.finish(open, now(enrolment), "test"));
    }

    @Test
    void a_recovery_code_works_once_also_to_remove_it() {
        Enrolment enrolment = factor.begin(anna);
        List<String> recovery = factor.confirm(anna, now(enrolment));
        assertEquals(anna, signIn.finish(step(), recovery.getFirst().toUpperCase(java.util.Locale.ROOT), "test").person());
        assertEquals(9, factor.recoveryCodes(anna));
        String step = step();
        refused("code-wrong", () -> signIn.finish(step, recovery.getFirst(), "test"));
        refused("code-wrong", () -> factor.remove(anna, "000000"));
        factor.remove(anna, recovery.get(1));
        assertFalse(factor.active(anna));
        assertEquals(0, factor.recoveryCodes(anna));
        signIn.signIn(LOGIN, PASSWORD, "1.2.3.4", "test");
        refused("not-found", () -> factor.remove(anna, "000000"));
    }

    @Test
    void where_it_is_a_must_an_administrator_without_it_is_none() {
        String before = signIn.open(anna, "test").token();
        assertEquals(Set.of(Caller.ROLE_EDITOR), signIn.resolve(before).orElseThrow().roles());
        enrolled();
        assertEquals(Set.of(Caller.ROLE_ADMIN, Caller.ROLE_EDITOR), signIn.resolve(before).orElseThrow().roles());
        factor.reset(anna);
        assertEquals(Set.of(Caller.ROLE_EDITOR), signIn.resolve(before).orElseThrow().roles());
    }

    @Test
    void whoever_is_erased_leaves_no_secret() {
        enrolled();
        step();
        accounts.erase(anna);
        for (String table : new String[] {"second_factor", "recovery_code", "sign_in_step"}) {
            assertEquals(0, database.store().<Long>read(handle -> handle.createQuery("select count(*) from access." + table).mapTo(Long.class).one()));
        }
    }
}

package eu.interlink.access.internal;

import static eu.interlink.access.internal.Problems.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Accounts;
import eu.interlink.access.Drafts;
import eu.interlink.access.ProfileSource;
import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.testing.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
class AccessTest {

    private static final String LOGIN = "anna@example.org";
    private static final String PASSWORD = "seven green bicycles";
    private static final String ADDRESS = "192.0.2.1";

    @Parameter
    String engine;

    @TempDir
    Path data;

    private final TestClock clock = new TestClock();
    private final UUID anna = UUID.randomUUID();
    private TestStore database;
    private Callers callers;
    private Accounts accounts;
    private StoredSignIn signIn;
    private OperatorToken operator;
    private Tokens tokens;

    @BeforeEach
    void open() {
        database = TestStore.of(engine, "access");
        callers = new Callers(database.store(), clock);
        accounts = new StoredAccounts(database.store(), callers, clock);
        signIn = new StoredSignIn(database.store(), callers, clock);
        operator = new OperatorToken(data);
        tokens = new StoredTokens(database.store(), callers, signIn, operator, clock);
        accounts.create(anna, "Anna@Example.org ", PASSWORD, Set.of("editor"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SignIn.Opened signIn() {
        return signIn.signIn(LOGIN, PASSWORD, ADDRESS, "Browser");
    }

    private void wrongPassword() {
        refused(Problem.Kind.FORBIDDEN, "wrong-credentials", () -> signIn.signIn(LOGIN, "something else", ADDRESS, "Browser"));
    }

    @Test
    void a_person_signs_in_whatever_the_case_of_the_login_and_is_the_caller_of_the_token() {
        String token = signIn.signIn("ANNA@example.ORG", PASSWORD, ADDRESS, "Browser").token();
        Caller caller = signIn.resolve(token).orElseThrow();
        assertEquals(Optional.of(anna), caller.person());
        assertEquals(Set.of("editor"), caller.roles());
        assertEquals(LOGIN, caller.name());
        assertEquals(Optional.empty(), signIn.resolve(token + "x"));
    }

    @Test
    void name_language_and_zone_come_from_the_source_of_profiles_while_there_is_one() {
        ProfileSource source = person -> Optional.of(new ProfileSource.Profile("Anna", Locale.ITALIAN, ZoneId.of("Europe/Rome")));
        String token = signIn().token();
        assertEquals(LOGIN, signIn.resolve(token).orElseThrow().name());
        callers.setProfiles(source);
        Caller caller = signIn.resolve(token).orElseThrow();
        assertEquals("Anna", caller.name());
        assertEquals(Locale.ITALIAN, caller.locale());
        assertEquals(ZoneId.of("Europe/Rome"), caller.zone());
        callers.unsetProfiles(source);
        assertEquals(Locale.ENGLISH, signIn.resolve(token).orElseThrow().locale());
    }

    @Test
    void neither_passwords_nor_tokens_are_stored_in_clear() {
        String session = signIn().token();
        String token = tokens.create(anna, "script", Optional.empty());
        String stored = database.store().read(handle -> handle.createQuery("select password from access.account").mapTo(String.class).one());
        assertTrue(stored.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), stored);
        assertFalse(database.store().read(handle -> handle.createQuery("""
                select token_hash from access.sign_in_session union all select token_hash from access.access_token""").mapTo(String.class).list())
                .stream().anyMatch(hash -> hash.contains(session) || hash.contains(token)));
    }

    @Test
    void a_password_made_with_older_parameters_still_works_and_is_renewed() {
        // Weaker than what is made today.
        String old = "$argon2id$v=19$m=8,t=1,p=1$" + WeakHash.of(PASSWORD);
        database.store().run(handle -> handle.execute("update access.account set password = ?", old));
        signIn();
        assertTrue(database.store().read(handle -> handle.createQuery("select password from access.account").mapTo(String.class).one())
                .startsWith("$argon2id$v=19$m=19456,"));
        signIn();
    }

    @Test
    void unknown_logins_wrong_passwords_and_disabled_accounts_get_the_same_answer() {
        wrongPassword();
        refused(Problem.Kind.FORBIDDEN, "wrong-credentials", () -> signIn.signIn("nobody@example.org", PASSWORD, ADDRESS, ""));
        refused(Problem.Kind.FORBIDDEN, "wrong-credentials", () -> signIn.signIn("a\0b" + "x".repeat(5000), PASSWORD, ADDRESS, ""));
        accounts.setDisabled(anna, true);
        refused(Problem.Kind.FORBIDDEN, "wrong-credentials", this::signIn);
    }

    @Test
    void after_ten_wrong_passwords_the_login_has_to_wait_longer_and_longer() {
        for (int i = 0; i < 10; i++) {
            wrongPassword();
        }
        Problem first = refused(Problem.Kind.LIMIT, "too-many-attempts", this::signIn);
        assertEquals("30", first.details().get("seconds"));
        clock.advance(Duration.ofSeconds(30));
        wrongPassword();
        assertEquals("60", refused(Problem.Kind.LIMIT, "too-many-attempts", this::signIn).details().get("seconds"));
        assertEquals(anna, signIn.signIn(LOGIN, PASSWORD, "192.0.2.99", "").person(), "another address is not held up");
        clock.advance(Duration.ofSeconds(60));
        signIn();
        wrongPassword();
        signIn();
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out_and_ends_no_session() {
        String session = signIn().token();
        clock.advance(Duration.ofDays(2));
        for (int i = 0; i < 10; i++) {
            wrongPassword();
        }
        refused(Problem.Kind.LIMIT, "too-many-attempts", this::signIn);
        clock.advance(Duration.ofDays(-2));
        assertTrue(signIn.resolve(session).isPresent());
        signIn();
        wrongPassword();
        assertTrue(signIn.resolve(session).isPresent());
    }

    @Test
    void one_address_cannot_try_many_logins_either() {
        for (int i = 0; i < 50; i++) {
            String login = "person" + i + "@example.org";
            refused(Problem.Kind.FORBIDDEN, "wrong-credentials", () -> signIn.signIn(login, "a wrong password", ADDRESS, ""));
        }
        refused(Problem.Kind.LIMIT, "too-many-attempts", this::signIn);
        assertEquals(anna, signIn.signIn(LOGIN, PASSWORD, "192.0.2.99", "").person());
    }

    @Test
    void a_link_to_a_new_password_that_expired_is_tidied_away_and_a_fresh_one_stays() {
        Accounts.Reset reset = accounts.beginReset(LOGIN).orElseThrow();
        signIn.tidy();
        assertEquals(1L, resets());
        clock.advance(Duration.ofHours(2));
        assertThrows(Problem.class, () -> accounts.finishReset(reset.secret(), "a whole new passphrase"));
        signIn.tidy();
        assertEquals(0L, resets());
    }

    private long resets() {
        return database.store().<Long>read(handle -> handle.createQuery("select count(*) from access.password_reset").mapTo(Long.class).one());
    }

    @Test
    void a_session_ends_when_it_is_idle_for_long_and_after_ninety_days_in_any_case() {
        String idle = signIn().token();
        String used = signIn().token();
        for (int day = 0; day < 85; day += 17) {
            clock.advance(Duration.ofDays(17));
            assertTrue(signIn.resolve(used).isPresent(), "used on day " + day);
        }
        assertEquals(Optional.empty(), signIn.resolve(idle));
        assertEquals(1, signIn.sessions(anna, Optional.of(used)).size());
        clock.advance(Duration.ofDays(6));
        assertEquals(Optional.empty(), signIn.resolve(used));
        signIn.tidy();
        assertEquals(0L, database.store().<Long>read(handle -> handle.createQuery("select count(*) from access.sign_in_session").mapTo(Long.class).one()));
    }

    @Test
    void signing_out_ending_a_session_and_disabling_an_account_work_at_once() {
        String out = signIn().token();
        String ended = signIn().token();
        String stays = signIn().token();
        List.of(out, ended, stays).forEach(token -> assertTrue(signIn.resolve(token).isPresent()));
        signIn.signOut(out);
        UUID other = signIn.sessions(anna, Optional.of(ended)).stream().filter(SignIn.Session::current).findFirst().orElseThrow().id();
        signIn.end(UUID.randomUUID(), other);
        assertTrue(signIn.resolve(ended).isPresent(), "only one's own sessions");
        signIn.end(anna, other);
        assertEquals(Optional.empty(), signIn.resolve(out));
        assertEquals(Optional.empty(), signIn.resolve(ended));
        assertTrue(signIn.resolve(stays).isPresent());
        accounts.setDisabled(anna, true);
        assertEquals(Optional.empty(), signIn.resolve(stays));
    }

    @Test
    void sessions_outlive_a_restart() {
        String token = signIn().token();
        StoredSignIn restarted = new StoredSignIn(database.store(), new Callers(database.store(), clock), clock);
        assertEquals(Optional.of(anna), restarted.resolve(token).flatMap(Caller::person));
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        String mine = signIn().token();
        String other = signIn().token();
        refused(Problem.Kind.INVALID, "wrong-password", () -> accounts.changePassword(anna, "not the old one", "nine blue bicycles", Optional.of(mine)));
        accounts.changePassword(anna, PASSWORD, "nine blue bicycles", Optional.of(mine));
        assertTrue(signIn.resolve(mine).isPresent());
        assertEquals(Optional.empty(), signIn.resolve(other));
        refused(Problem.Kind.FORBIDDEN, "wrong-credentials", this::signIn);
        signIn.signIn(LOGIN, "nine blue bicycles", ADDRESS, "");
    }

    @Test
    void short_long_and_well_known_passwords_are_refused_and_so_is_the_own_login() {
        UUID person = UUID.randomUUID();
        refused(Problem.Kind.INVALID, "password-too-short", () -> accounts.create(person, "b@example.org", "too short", Set.of()));
        refused(Problem.Kind.INVALID, "password-too-long", () -> accounts.create(person, "b@example.org", "ab".repeat(101), Set.of()));
        for (String common : List.of("Password123", "1234567890", "zzzzzzzzzzzz", "          ", "B@example.org", "Contraseña1")) {
            refused(Problem.Kind.INVALID, "password-common", () -> accounts.create(person, "b@example.org", common, Set.of()));
        }
        accounts.create(person, "b@example.org", "parole ar garumzīmēm", Set.of());
    }

    @Test
    void a_login_exists_once() {
        refused(Problem.Kind.CONFLICT, "login-exists", () -> accounts.create(UUID.randomUUID(), "ANNA@EXAMPLE.ORG", PASSWORD, Set.of()));
        assertEquals(Optional.of(anna), accounts.personOf(" Anna@example.org"));
    }

    @Test
    void the_last_administrator_can_neither_be_disabled_nor_lose_the_role() {
        assertTrue(accounts.empty());
        accounts.setRoles(anna, Set.of(Caller.ROLE_ADMIN));
        assertFalse(accounts.empty());
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> accounts.setRoles(anna, Set.of()));
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> accounts.setDisabled(anna, true));
        UUID berta = UUID.randomUUID();
        accounts.create(berta, "berta@example.org", PASSWORD + "!", Set.of(Caller.ROLE_ADMIN));
        accounts.setRoles(anna, Set.of());
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> accounts.setDisabled(berta, true));
        assertEquals(new Accounts.State(Set.of(Caller.ROLE_ADMIN), false), accounts.states(Set.of(anna, berta, UUID.randomUUID())).get(berta));
        assertEquals(2, accounts.states(Set.of(anna, berta, UUID.randomUUID())).size());
    }

    @Test
    void a_personal_token_works_until_it_is_revoked_or_expires() {
        String lasting = tokens.create(anna, "script", Optional.empty());
        String brief = tokens.create(anna, "trial", Optional.of(clock.instant().plus(Duration.ofDays(1))));
        assertTrue(lasting.startsWith("il_"));
        assertNotEquals(lasting, brief);
        assertEquals(Optional.of(anna), tokens.resolve(brief).flatMap(Caller::person));
        clock.advance(Duration.ofDays(2));
        assertEquals(Optional.empty(), tokens.resolve(brief));
        assertEquals(Optional.of(anna), tokens.resolve(lasting).flatMap(Caller::person));
        Tokens.Token listed = tokens.list(anna).stream().filter(token -> token.name().equals("script")).findFirst().orElseThrow();
        assertEquals(Optional.of(clock.instant()), listed.lastUsed());
        tokens.revoke(anna, listed.id());
        assertEquals(Optional.empty(), tokens.resolve(lasting));
        refused(Problem.Kind.INVALID, "expires-in-past", () -> tokens.create(anna, "late", Optional.of(clock.instant())));
        refused(Problem.Kind.INVALID, "name-missing", () -> tokens.create(anna, " \n", Optional.empty()));
    }

    @Test
    void the_operators_token_is_the_system_and_only_the_owner_can_read_it() throws IOException {
        Path file = data.resolve("run/token");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String secret = Files.readString(file).strip();
        assertEquals(Caller.Kind.SYSTEM, tokens.resolve(secret).orElseThrow().kind());
        OperatorToken next = new OperatorToken(data);
        operator.remove();
        assertTrue(next.is(Files.readString(file).strip()), "an older one leaves the file of a newer one");
        assertFalse(next.is(secret));
        next.remove();
        assertFalse(Files.exists(file));
    }

    @Test
    void a_bearer_may_also_be_a_session() {
        assertEquals(Optional.of(anna), tokens.resolve(signIn().token()).flatMap(Caller::person));
    }

    @Test
    void drafts_are_kept_replaced_discarded_and_forgotten_after_a_month() {
        StoredDrafts drafts = new StoredDrafts(database.store(), clock);
        drafts.save(anna, "task/title", "first");
        drafts.save(anna, "task/title", "second\0");
        assertEquals(Optional.of("second"), drafts.find(anna, "task/title"));
        assertEquals(Optional.empty(), drafts.find(UUID.randomUUID(), "task/title"));
        drafts.discard(anna, "task/title");
        assertEquals(Optional.empty(), drafts.find(anna, "task/title"));
        drafts.save(anna, "old", "x");
        clock.advance(Duration.ofDays(31));
        assertEquals(Optional.empty(), drafts.find(anna, "old"));
        drafts.tidy();
        refused(Problem.Kind.LIMIT, "text-too-long", () -> drafts.save(anna, "long", "x".repeat(Drafts.MAX + 1)));
    }

    @Test
    void erasing_leaves_nothing_of_the_person() {
        String session = signIn().token();
        String token = tokens.create(anna, "script", Optional.empty());
        new StoredDrafts(database.store(), clock).save(anna, "place", "text");
        accounts.erase(anna);
        assertEquals(Optional.empty(), signIn.resolve(session));
        assertEquals(Optional.empty(), tokens.resolve(token));
        for (String table : List.of("account", "account_role", "sign_in_session", "access_token", "draft")) {
            assertEquals(0L, database.store().<Long>read(handle -> handle.createQuery("select count(*) from access." + table).mapTo(Long.class).one()), table);
        }
    }

    @Test
    void a_change_that_is_rolled_back_changes_no_caller() {
        String token = signIn().token();
        assertThrows(IllegalStateException.class, () -> database.store().run(handle -> {
            accounts.setDisabled(anna, true);
            assertEquals(Optional.empty(), signIn.resolve(token));
            throw new IllegalStateException("changed my mind");
        }));
        assertTrue(signIn.resolve(token).isPresent());
    }
}

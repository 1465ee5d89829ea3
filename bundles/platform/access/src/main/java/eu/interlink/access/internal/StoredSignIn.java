package eu.interlink.access.internal;

import eu.interlink.access.SignIn;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Sign-in sessions in the database. */
@Component(service = {SignIn.class, StoredSignIn.class}, configurationPid = SignInConfiguration.PID)
@Designate(ocd = SignInConfiguration.class)
public final class StoredSignIn implements SignIn {

    /** How exact "last seen" is: it costs a write. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int MAX_DEVICE = 120;

    private static final Duration STEP_TIME = Duration.ofMinutes(5);

    private final StoredSecondFactor second;
    private final SignInLimits limits;
    private final Callers callers;
    private final Clock clock;
    private final AccountTable accounts;
    private final SessionTable sessions;
    private final IdleTable idle;
    private final ResetTable resets;
    private final PasswordHash passwords = new PasswordHash();
    private final FailureLimit failures;
    private final FailureLimit addressFailures;

    @Activate
    public StoredSignIn(SignInConfiguration configuration, @Reference(target = "(interlink.schema=access)") Store store, @Reference Callers callers,
            @Reference StoredSecondFactor second) {
        this(SignInLimits.of(configuration), store, callers, second, Clock.systemUTC());
    }

    /** With the limits that hold if nothing is configured. */
    public StoredSignIn(Store store, Callers callers, Clock clock) {
        this(SignInLimits.STANDARD, store, callers, new StoredSecondFactor(store, callers, clock), clock);
    }

    private StoredSignIn(SignInLimits limits, Store store, Callers callers, StoredSecondFactor second, Clock clock) {
        this.second = second;
        this.limits = limits;
        this.callers = callers;
        this.clock = clock;
        accounts = new AccountTable(store);
        sessions = new SessionTable(store);
        idle = new IdleTable(store);
        resets = new ResetTable(store);
        failures = new FailureLimit(clock, limits.attempts());
        addressFailures = new FailureLimit(clock, limits.addressAttempts());
    }

    @Override
    public Opened signIn(String login, String password, String address, String device) {
        UUID person = checked(login, password, address);
        if (second.active(person)) {
            throw Problem.forbidden("second-factor-needed", "This account asks for a second factor. Sign in in two steps, or use an access token.");
        }
        return open(person, device);
    }

    @Override
    public Begun begin(String login, String password, String address, String device) {
        UUID person = checked(login, password, address);
        if (!second.active(person)) {
            return open(person, device);
        }
        String token = Secrets.random();
        second.table().insertStep(Secrets.hash(token), person, clock.instant().plus(STEP_TIME));
        return new Step(token);
    }

    @Override
    public Opened finish(String step, String code, String device) {
        String hash = Secrets.hash(step);
        UUID person = second.table().step(hash, clock.instant()).filter(one -> accounts.byPerson(one).filter(row -> !row.disabled()).isPresent())
                .orElseThrow(() -> Problem.notFound("step"));
        second.check(person, code);
        if (!second.table().takeStep(hash)) {
            throw Problem.notFound("step");
        }
        return open(person, device);
    }

    private UUID checked(String login, String password, String address) {
        String name = Logins.normalise(login);
        String nameAndAddress = name.substring(0, Math.min(name.length(), Logins.MAX)) + ' ' + address;
        begin(address, nameAndAddress);
        AccountTable.Row account = check(name, password);
        failures.clear(nameAndAddress);
        addressFailures.forgive(address);
        if (passwords.outdated(account.password())) {
            accounts.setPassword(account.person(), passwords.make(password));
        }
        return account.person();
    }

    /** The address first: it bounds how many names one address can make this node remember. */
    private void begin(String address, String nameAndAddress) {
        addressFailures.begin(address);
        try {
            failures.begin(nameAndAddress);
        } catch (Problem e) {
            // No password was tried, so the colleagues at the same address do not suffer.
            addressFailures.forgive(address);
            throw e;
        }
    }

    /** Unknown, disabled and wrong look the same and take the same time. */
    private AccountTable.Row check(String name, String password) {
        Optional<AccountTable.Row> account = accounts.byLogin(name).filter(row -> !row.disabled());
        if (!passwords.matches(password, account.map(AccountTable.Row::password))) {
            throw Problem.forbidden("wrong-credentials", "The e-mail address or the password is wrong.");
        }
        return account.orElseThrow();
    }

    @Override
    public Opened open(UUID person, String device) {
        String token = Secrets.random();
        Instant now = clock.instant();
        sessions.insert(new SessionTable.Row(Ids.next(), person, Secrets.hash(token), now, now, shortened(device)));
        idle.seen(person, now);
        return new Opened(token, person, now.plus(limits.absolute()));
    }

    @Override
    public Optional<Caller> resolve(String token) {
        String hash = Secrets.hash(token);
        return callers.behind(hash, () -> sessions.byHash(hash).filter(this::live).map(this::seen));
    }

    private boolean live(SessionTable.Row session) {
        Instant now = clock.instant();
        return now.isBefore(session.lastSeen().plus(limits.idle())) && now.isBefore(session.begun().plus(limits.absolute()));
    }

    private UUID seen(SessionTable.Row session) {
        Instant now = clock.instant();
        if (session.lastSeen().plus(SEEN_EVERY).isBefore(now)) {
            sessions.seen(session.id(), now);
            idle.seen(session.person(), now);
        }
        return session.person();
    }

    @Override
    public void signOut(String token) {
        sessions.deleteByHash(Secrets.hash(token));
        callers.changed();
    }

    @Override
    public List<Session> sessions(UUID person, Optional<String> currentToken) {
        String current = currentToken.map(Secrets::hash).orElse("");
        return sessions.of(person).stream().filter(this::live)
                .map(row -> new Session(row.id(), row.begun(), row.lastSeen(), row.device(), row.hash().equals(current))).toList();
    }

    @Override
    public void end(UUID person, UUID session) {
        sessions.delete(person, session);
        callers.changed();
    }

    void tidy() {
        Instant now = clock.instant();
        second.table().tidy(now);
        resets.tidy(now);
        sessions.deleteOlder(now.minus(limits.absolute()), now.minus(limits.idle()));
    }

    void forgetOldFailures() {
        failures.tidy();
        addressFailures.tidy();
    }

    private static String shortened(String device) {
        String plain = device.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), MAX_DEVICE));
    }
}

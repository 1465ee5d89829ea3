package eu.interlink.access.internal;

import eu.interlink.access.Accounts;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts in the database. */
@Component
public final class StoredAccounts implements Accounts {

    private static final Duration RESET_TIME = Duration.ofHours(1);

    private final Store store;
    private final Callers callers;
    private final Clock clock;
    private final AccountTable accounts;
    private final SessionTable sessions;
    private final TokenTable tokens;
    private final ResetTable resets;
    private final PasswordHash passwords = new PasswordHash();
    private final PasswordRules rules = new PasswordRules();
    private final FailureLimit failures;

    @Activate
    public StoredAccounts(@Reference(target = "(interlink.schema=access)") Store store, @Reference Callers callers) {
        this(store, callers, Clock.systemUTC());
    }

    StoredAccounts(Store store, Callers callers, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.clock = clock;
        accounts = new AccountTable(store);
        sessions = new SessionTable(store);
        tokens = new TokenTable(store);
        resets = new ResetTable(store);
        failures = new FailureLimit(clock, SignInLimits.STANDARD.attempts());
    }

    @Override
    public void create(UUID person, String login, String password, Set<String> roles) {
        String name = Logins.normalise(login);
        if (name.isEmpty() || name.length() > Logins.MAX) {
            throw Problem.invalid("email-invalid", "This is not an e-mail address.", "field", "email");
        }
        rules.check(password, name);
        String hash = passwords.make(password);
        store.run(handle -> {
            if (!accounts.insert(person, name, hash, clock.instant())) {
                throw Problem.conflict("login-exists", "There is an account with this e-mail address already. Sign in with it.", "field", "email");
            }
            accounts.setRoles(person, roles);
        });
    }

    @Override
    public void changePassword(UUID person, String oldPassword, String newPassword, Optional<String> keepSession) {
        AccountTable.Row account = proved(person, oldPassword, "oldPassword");
        rules.check(newPassword, account.login());
        String hash = passwords.make(newPassword);
        store.run(handle -> {
            accounts.setPassword(person, hash);
            sessions.deleteAllBut(person, keepSession.map(Secrets::hash));
            callers.changed();
        });
    }

    /** @param field that the problem is about */
    private AccountTable.Row proved(UUID person, String password, String field) {
        AccountTable.Row account = require(person);
        failures.begin(person.toString());
        if (!passwords.matches(password, Optional.of(account.password()))) {
            throw Problem.invalid("wrong-password", "The present password is wrong.", "field", field);
        }
        failures.clear(person.toString());
        return account;
    }

    @Override
    public void verify(UUID person, String password) {
        proved(person, password, "password");
    }

    @Override
    public void changeLogin(UUID person, String login) {
        String name = Logins.normalise(login);
        store.run(handle -> {
            require(person);
            if (accounts.byLogin(name).filter(row -> !row.person().equals(person)).isPresent()) {
                throw Problem.conflict("login-exists", "There is an account with this e-mail address already.", "field", "email");
            }
            accounts.setLogin(person, name);
            resets.delete(person);
        });
    }

    @Override
    public Set<String> roles(UUID person) {
        return accounts.roles(person);
    }

    @Override
    public Map<UUID, State> states(Collection<UUID> people) {
        return accounts.states(people);
    }

    @Override
    public void setRoles(UUID person, Set<String> roles) {
        keepingAnAdministrator(person, () -> accounts.setRoles(person, roles));
    }

    @Override
    public void setDisabled(UUID person, boolean disabled) {
        keepingAnAdministrator(person, () -> {
            accounts.setDisabled(person, disabled);
            if (disabled) {
                sessions.deleteAllBut(person, Optional.empty());
                tokens.deleteAll(person);
            }
        });
    }

    private void keepingAnAdministrator(UUID person, Runnable change) {
        store.run(handle -> {
            accounts.lockAdministrators();
            require(person);
            long before = accounts.administrators();
            change.run();
            if (before > 0 && accounts.administrators() == 0) {
                throw Problem.conflict("last-administrator", "Somebody has to administer this. Name another administrator first.");
            }
            callers.changed();
        });
    }

    @Override
    public Optional<UUID> personOf(String login) {
        return accounts.byLogin(Logins.normalise(login)).map(AccountTable.Row::person);
    }

    @Override
    public Optional<String> login(UUID person) {
        return accounts.byPerson(person).map(AccountTable.Row::login);
    }

    @Override
    public Optional<Reset> beginReset(String login) {
        return accounts.byLogin(Logins.normalise(login)).filter(account -> !account.disabled()).map(account -> {
            String secret = Secrets.random();
            resets.put(account.person(), Secrets.hash(secret), clock.instant().plus(RESET_TIME));
            return new Reset(account.person(), account.login(), secret);
        });
    }

    @Override
    public UUID finishReset(String secret, String newPassword) {
        AccountTable.Row account = resets.find(Secrets.hash(secret), clock.instant()).flatMap(accounts::byPerson).filter(row -> !row.disabled())
                .orElseThrow(() -> Problem.notFound("reset"));
        rules.check(newPassword, account.login());
        String hash = passwords.make(newPassword);
        store.run(handle -> {
            if (!resets.take(account.person(), Secrets.hash(secret))) {
                throw Problem.notFound("reset");
            }
            accounts.setPassword(account.person(), hash);
            sessions.deleteAllBut(account.person(), Optional.empty());
            callers.changed();
        });
        return account.person();
    }

    @Override
    public boolean empty() {
        return accounts.administrators() == 0;
    }

    @Override
    public void erase(UUID person) {
        store.run(handle -> {
            sessions.deleteAllBut(person, Optional.empty());
            tokens.deleteAll(person);
            resets.delete(person);
            new SecondFactorTable(store).delete(person);
            handle.execute("delete from access.draft where person = ?", person);
            accounts.delete(person);
            callers.changed();
        });
    }

    private AccountTable.Row require(UUID person) {
        return accounts.byPerson(person).orElseThrow(() -> Problem.notFound("account"));
    }
}

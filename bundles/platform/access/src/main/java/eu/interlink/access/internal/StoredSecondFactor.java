package eu.interlink.access.internal;

import eu.interlink.access.SecondFactor;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Store;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Second factors in the database. */
@Component(service = {SecondFactor.class, StoredSecondFactor.class})
public final class StoredSecondFactor implements SecondFactor {

    private static final String ISSUER = "Interlink";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 10;

    private final Store store;
    private final Callers callers;
    private final Clock clock;
    private final SecondFactorTable table;
    private final AccountTable accounts;
    private final FailureLimit failures;

    @Activate
    public StoredSecondFactor(@Reference(target = "(interlink.schema=access)") Store store, @Reference Callers callers) {
        this(store, callers, Clock.systemUTC());
    }

    public StoredSecondFactor(Store store, Callers callers, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.clock = clock;
        table = new SecondFactorTable(store);
        accounts = new AccountTable(store);
        failures = new FailureLimit(clock, SignInLimits.STANDARD.attempts());
    }

    SecondFactorTable table() {
        return table;
    }

    @Override
    public boolean active(UUID person) {
        return table.active(person);
    }

    @Override
    public Enrolment begin(UUID person) {
        if (active(person)) {
            throw Problem.conflict("second-factor-active", "There is a second factor already. Remove it first.");
        }
        String login = accounts.byPerson(person).orElseThrow(() -> Problem.notFound("account")).login();
        String secret = Totp.secret();
        table.put(person, secret);
        return new Enrolment(secret, "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret=" + secret + "&issuer=" + ISSUER);
    }

    @Override
    public List<String> confirm(UUID person, String code) {
        table.find(person).filter(row -> !row.confirmed()).orElseThrow(() -> Problem.notFound("second-factor"));
        check(person, code);
        List<String> codes = Stream.generate(() -> Totp.secret().substring(0, RECOVERY_LENGTH).toLowerCase(Locale.ROOT)).limit(RECOVERY_CODES).toList();
        store.run(handle -> {
            table.confirm(person, codes.stream().map(Secrets::hash).toList());
            callers.changed();
        });
        return codes;
    }

    @Override
    public void remove(UUID person, String code) {
        check(person, code);
        reset(person);
    }

    @Override
    public void reset(UUID person) {
        store.run(handle -> {
            table.delete(person);
            callers.changed();
        });
    }

    @Override
    public int recoveryCodes(UUID person) {
        return table.recoveryCodes(person);
    }

    /** @throws Problem INVALID {@code code-wrong}, LIMIT {@code too-many-attempts}, NOT_FOUND if there is no second factor */
    void check(UUID person, String text) {
        SecondFactorTable.Row row = table.find(person).orElseThrow(() -> Problem.notFound("second-factor"));
        failures.begin(person.toString());
        String code = text == null ? "" : text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        var step = Totp.match(row.secret(), code, clock.instant().getEpochSecond(), lastStep(row.lastStep()));
        boolean right = step.isPresent() ? table.use(person, step.getAsLong()) : code.length() == RECOVERY_LENGTH && table.useRecovery(person, Secrets.hash(code));
        if (!right) {
            throw Problem.invalid("code-wrong", "The code is wrong or was used already. Wait for the next one.", "field", "code");
        }
        failures.clear(person.toString());
    }

    /** Codes of the present work again if the last one was used while the clock was fast. */
    private long lastStep(long used) {
        return used > Totp.step(clock.instant().getEpochSecond()) + SecondFactorTable.SET_BACK ? 0 : used;
    }
}

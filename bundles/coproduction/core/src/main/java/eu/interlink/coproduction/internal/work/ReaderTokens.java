package eu.interlink.coproduction.internal.work;

import eu.interlink.access.Accounts;
import eu.interlink.access.RateLimits;
import eu.interlink.coproduction.internal.process.Viewers;
import eu.interlink.coproduction.internal.share.ShareTokens;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The secret of a person, for programs that read calendars and feeds and cannot sign in. Tokens are signed like those of share links. */
final class ReaderTokens {

    private static final int WRONG = 30;
    private static final Duration WRONG_WITHIN = Duration.ofMinutes(10);

    private final Store store;
    private final Accounts accounts;
    private final RateLimits limits;
    private final ShareTokens tokens;

    ReaderTokens(Store store, Accounts accounts, RateLimits limits) {
        this.store = store;
        this.accounts = accounts;
        this.limits = limits;
        tokens = new ShareTokens(store);
    }

    /** The token of a person, if there is one. */
    Optional<String> of(UUID person) {
        return store.read(handle -> new CalendarRows(handle).of(person)).map(id -> tokens.signer().apply(id));
    }

    /** A new token; the former one opens nothing any more. */
    String renew(UUID person) {
        UUID id = UUID.randomUUID();
        store.run(handle -> {
            CalendarRows rows = new CalendarRows(handle);
            rows.delete(person);
            rows.insert(person, id, Instant.now().truncatedTo(ChronoUnit.MICROS));
        });
        return tokens.signer().apply(id);
    }

    void revoke(UUID person) {
        store.run(handle -> new CalendarRows(handle).delete(person));
    }

    /** Whose token it is. @throws Problem NOT_FOUND {@code calendar}; LIMIT {@code too-many-attempts} */
    Caller person(String token, String address) {
        Optional<Caller> person = tokens.read(token).flatMap(id -> store.read(handle -> new CalendarRows(handle).person(id)))
                .flatMap(id -> Optional.ofNullable(Viewers.callers(accounts, List.of(id)).get(id)));
        if (person.isEmpty()) {
            limits.attempt("coproduction.calendar " + address, WRONG, WRONG_WITHIN);
        }
        return person.orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "calendar",
                "This calendar or feed does not exist, or not any more. Copy its address anew from Interlink.", Map.of()));
    }
}

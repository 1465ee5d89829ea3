package eu.interlink.access.internal;

import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens;
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

/** Personal access tokens in the database. */
@Component
public final class StoredTokens implements Tokens {

    private static final int MAX_NAME = 100;
    /** How exact "last used" is: it costs a write. */
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private final Callers callers;
    private final SignIn signIn;
    private final OperatorToken operator;
    private final TokenTable tokens;
    private final IdleTable idle;
    private final Clock clock;

    @Activate
    public StoredTokens(@Reference(target = "(interlink.schema=access)") Store store, @Reference Callers callers, @Reference SignIn signIn,
            @Reference OperatorToken operator) {
        this(store, callers, signIn, operator, Clock.systemUTC());
    }

    StoredTokens(Store store, Callers callers, SignIn signIn, OperatorToken operator, Clock clock) {
        this.callers = callers;
        this.signIn = signIn;
        this.operator = operator;
        this.clock = clock;
        tokens = new TokenTable(store);
        idle = new IdleTable(store);
    }

    @Override
    public String create(UUID person, String name, Optional<Instant> expires) {
        String label = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (label.isEmpty()) {
            throw Problem.invalid("name-missing", "Give the token a name.", "field", "name");
        }
        if (label.length() > MAX_NAME) {
            throw Problem.invalid("name-too-long", "The name must not have more than " + MAX_NAME + " characters.", "field", "name",
                    "max", String.valueOf(MAX_NAME));
        }
        Instant now = clock.instant();
        if (expires.filter(end -> !end.isAfter(now)).isPresent()) {
            throw Problem.invalid("expires-in-past", "The last day must be in the future.", "field", "expires");
        }
        String secret = PREFIX + Secrets.random();
        tokens.insert(person, new Token(Ids.next(), label, now, expires, Optional.empty()), Secrets.hash(secret));
        return secret;
    }

    @Override
    public List<Token> list(UUID person) {
        return tokens.of(person);
    }

    @Override
    public void revoke(UUID person, UUID token) {
        tokens.delete(person, token);
        callers.changed();
    }

    @Override
    public Optional<Caller> resolve(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return signIn.resolve(secret);
        }
        if (operator.is(secret)) {
            return Optional.of(Caller.system());
        }
        String hash = Secrets.hash(secret);
        return callers.behind(hash, () -> tokens.byHash(hash).filter(row -> live(row.token())).map(this::used));
    }

    private boolean live(Token token) {
        return token.expires().filter(end -> !end.isAfter(clock.instant())).isEmpty();
    }

    private UUID used(TokenTable.Row row) {
        Instant now = clock.instant();
        if (row.token().lastUsed().filter(last -> last.plus(USED_EVERY).isAfter(now)).isEmpty()) {
            tokens.used(row.token().id(), now);
            idle.seen(row.person(), now);
        }
        return row.person();
    }
}

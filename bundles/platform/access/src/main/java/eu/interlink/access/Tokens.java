package eu.interlink.access;

import eu.interlink.interlinker.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Personal access tokens for programs, and the operator's token for the command line. */
@ProviderType
public interface Tokens {

    /** What every secret begins with. */
    String PREFIX = "il_";

    record Token(UUID id, String name, Instant created, Optional<Instant> expires, Optional<Instant> lastUsed) {
    }

    /**
     * Makes a token.
     *
     * @param name what the person calls it, 1 to 100 characters
     * @return the secret; shown once, only its hash is stored
     * @throws eu.interlink.interlinker.Problem INVALID {@code name-missing}, {@code name-too-long} or {@code expires-in-past}
     */
    String create(UUID person, String name, Optional<Instant> expires);

    List<Token> list(UUID person);

    void revoke(UUID person, UUID token);

    /**
     * The caller behind a bearer token: a person, or the system for the operator's token in {@code data/run/token}. The token of a
     * sign-in session is accepted as well.
     */
    Optional<Caller> resolve(String secret);
}

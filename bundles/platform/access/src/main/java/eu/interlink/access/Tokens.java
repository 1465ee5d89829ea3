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

    record Token(UUID id, String name, Instant created, Optional<Instant> expires, Optional<Instant> lastUsed) {
    }

    /** @return the secret; shown once, only its hash is stored */
    String create(UUID person, String name, Optional<Instant> expires);

    List<Token> list(UUID person);

    void revoke(UUID person, UUID token);

    /** The caller behind a bearer token: a person, or the system for the operator's token in {@code data/run/token}. */
    Optional<Caller> resolve(String secret);
}

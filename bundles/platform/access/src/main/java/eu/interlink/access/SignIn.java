package eu.interlink.access;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out. Sessions live in the database: a restart signs nobody out. */
@ProviderType
public interface SignIn {

    /** Name of the cookie that carries the session. */
    String COOKIE = "interlink-session";

    /**
     * @param token   secret for the cookie; only its hash is stored
     * @param expires when the session ends at the latest; it ends earlier if it is not used for long
     */
    record Opened(String token, UUID person, Instant expires) {
    }

    /** One of a person's sessions. @param device shortened user agent */
    record Session(UUID id, Instant begun, Instant lastSeen, String device, boolean current) {
    }

    /**
     * Checks the password and opens a session.
     *
     * @param address where the request came from, for the rate limit
     * @throws Problem FORBIDDEN {@code wrong-credentials}, the same for unknown names and wrong passwords; LIMIT {@code too-many-attempts}
     *                 with detail {@code seconds} after repeated failures
     */
    Opened signIn(String login, String password, String address, String device);

    /** Opens a session for a person whom an area has just registered. */
    Opened open(UUID person, String device);

    /** The caller behind a session's token; empty if it ended, expired, or the account is disabled. */
    Optional<Caller> resolve(String token);

    void signOut(String token);

    List<Session> sessions(UUID person, Optional<String> currentToken);

    void end(UUID person, UUID session);
}

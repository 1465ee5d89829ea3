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
    record Opened(String token, UUID person, Instant expires) implements Begun {
    }

    /** The password was right, but a second factor is asked for. @param token secret with which {@link #finish} is called; good for a few minutes */
    record Step(String token) implements Begun {
    }

    /** What becomes of a right password. */
    sealed interface Begun permits Opened, Step {
    }

    /** One of a person's sessions. @param device shortened user agent */
    record Session(UUID id, Instant begun, Instant lastSeen, String device, boolean current) {
    }

    /**
     * Checks the password and opens a session.
     *
     * @param address where the request came from, for the rate limit
     * @throws Problem FORBIDDEN {@code wrong-credentials}, the same for unknown names and wrong passwords; LIMIT {@code too-many-attempts}
     *                 with detail {@code seconds} after repeated failures; FORBIDDEN {@code second-factor-needed} if there is one: use
     *                 {@link #begin}
     */
    Opened signIn(String login, String password, String address, String device);

    /** The same as {@link #signIn}, but a second factor is asked for in a second step. */
    Begun begin(String login, String password, String address, String device);

    /**
     * Opens the session.
     *
     * @param code of the app, or a recovery code
     * @throws Problem NOT_FOUND {@code step} if it took too long; INVALID {@code code-wrong}; LIMIT {@code too-many-attempts}
     */
    Opened finish(String step, String code, String device);

    /** Opens a session for a person whom an area has just registered. */
    Opened open(UUID person, String device);

    /** The caller behind a session's token; empty if it ended, expired, or the account is disabled. */
    Optional<Caller> resolve(String token);

    void signOut(String token);

    List<Session> sessions(UUID person, Optional<String> currentToken);

    void end(UUID person, UUID session);
}

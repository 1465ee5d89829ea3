package eu.interlink.access;

import eu.interlink.interlinker.Problem;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A second factor at sign-in: codes of an app on the person's phone (TOTP, RFC 6238: SHA-1, six digits, 30 seconds), and recovery codes for who
 * lost it. Called by areas that have asked the policy already.
 */
@ProviderType
public interface SecondFactor {

    /**
     * What the app needs.
     *
     * @param secret Base32, for typing
     * @param uri    {@code otpauth://totp/…}, for a QR code
     */
    record Enrolment(String secret, String uri) {
    }

    /** Whether a code is asked for at sign-in. */
    boolean active(UUID person);

    /** Makes a new secret, which counts only once it is confirmed. @throws Problem CONFLICT {@code second-factor-active} if there is one */
    Enrolment begin(UUID person);

    /**
     * From now on a code is asked for.
     *
     * @return recovery codes, good once each; shown once
     * @throws Problem INVALID {@code code-wrong}; LIMIT {@code too-many-attempts}; NOT_FOUND if nothing was begun
     */
    List<String> confirm(UUID person, String code);

    /** No code is asked for any more. @param code of the app, or a recovery code  @throws Problem as in {@link #confirm} */
    void remove(UUID person, String code);

    /** For an administrator, when somebody lost phone and recovery codes. */
    void reset(UUID person);

    /** How many recovery codes are left. */
    int recoveryCodes(UUID person);
}

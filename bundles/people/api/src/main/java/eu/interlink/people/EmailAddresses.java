package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Further e-mail addresses of the caller: people find somebody by any of them, and links to new passwords may be sent to any of them. */
@ProviderType
public interface EmailAddresses {

    /** Most further addresses of one person. */
    int MOST = 10;

    /** @param name of the person whose account the address would belong to */
    record Question(String email, String name) {
    }

    @Requires("people.self")
    List<EmailAddress> list(Caller caller);

    /**
     * Sends a link to the address, good for a day. Whether somebody else has the address already is told to nobody but the one who reads its mails.
     *
     * @throws Problem INVALID {@code email-missing}, {@code email-invalid}; CONFLICT {@code address-exists} if it is the caller's already; LIMIT {@code too-many},
     *                 {@code too-many-attempts} after ten in an hour
     */
    @Requires("people.self")
    EmailAddress add(Caller caller, String email);

    /** What the link of the mail asks. @throws Problem NOT_FOUND {@code address} if the link is unknown, used or too old */
    @Requires("public")
    Question question(Caller caller, String secret);

    /** The link of the mail was opened and confirmed. @throws Problem NOT_FOUND as in {@link #question}; CONFLICT {@code login-exists} if somebody else has it by now */
    @Requires("public")
    void confirm(Caller caller, String secret);

    /** @throws Problem NOT_FOUND if the caller has no such address */
    @Requires("people.self")
    void remove(Caller caller, UUID address);

    /**
     * From now on the caller signs in with this address; the old one becomes a further one, and is told.
     *
     * @throws Problem INVALID {@code wrong-password}; CONFLICT {@code address-unconfirmed}; NOT_FOUND; LIMIT {@code too-many-attempts}
     */
    @Requires("people.self")
    Person signInWith(Caller caller, UUID address, String password);
}

package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.access.SignIn;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Invitation links: the way in for people without an account, and the set-up link of the first administrator. */
@ProviderType
public interface Invitations {

    /** @param secret last part of the link {@code /join/<secret>}; shown once */
    record Issued(Invitation invitation, String secret) {
    }

    /** What a guest may see of an invitation. @param setup true for the set-up link of the first administrator */
    record Preview(Optional<String> team, Optional<String> organisation, String invitedBy, boolean setup) {
    }

    /** @param uses how many people may use it, 1 to 500  @param valid for how long, 90 days at most */
    @Requires("people.team.manage")
    Issued invite(Caller caller, UUID team, int uses, Duration valid);

    /**
     * Sends each address an invitation of its own, good once. Whether somebody has an account already is not told.
     *
     * @param emails 1 to 200 addresses; the same one counts once
     * @param to     path of the page where they land after they have joined, e.g. {@code tasks/<id>}; empty for the team
     * @return how many were invited
     * @throws eu.interlink.interlinker.Problem INVALID {@code emails-missing}, {@code emails-invalid} with the wrong ones in the
     *                                          detail {@code emails}: then nobody is invited; LIMIT {@code too-many}, or
     *                                          {@code too-many-attempts} after 2000 mails of one person within an hour
     */
    @Requires("people.team.manage")
    int inviteByMail(Caller caller, UUID team, List<String> emails, Duration valid, Optional<String> to);

    /**
     * Sends each address an invitation to the platform, good once, without a team.
     *
     * @return how many were invited
     * @throws eu.interlink.interlinker.Problem as in {@link #inviteByMail}
     */
    @Requires("people.admin")
    int inviteToPlatform(Caller caller, List<String> emails, Duration valid);

    /** Invitations that can still be used, the newest first. */
    @Requires("people.team.manage")
    Page<Invitation> open(Caller caller, UUID team, int offset, int limit);

    @Requires("people.team.manage")
    void revoke(Caller caller, UUID team, UUID invitation);

    /** @throws eu.interlink.interlinker.Problem NOT_FOUND if unknown, used up, expired or revoked: the same answer for all */
    @Requires("public")
    Preview preview(Caller caller, String secret);

    /**
     * Registers a new person, puts it into the team, and signs it in.
     *
     * @throws eu.interlink.interlinker.Problem INVALID for each field that is wrong; CONFLICT {@code login-exists}
     */
    @Requires("public")
    SignIn.Opened accept(Caller caller, String secret, String name, String email, String password, String device);

    /** Puts a signed-in person into the team. */
    @Requires("people.self")
    Team join(Caller caller, String secret);
}

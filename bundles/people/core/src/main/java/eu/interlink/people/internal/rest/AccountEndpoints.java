package eu.interlink.people.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.EmailAddress;
import eu.interlink.people.EmailAddresses;
import eu.interlink.people.Invitations;
import eu.interlink.people.LegalTexts;
import eu.interlink.people.LegalTexts.Consent;
import eu.interlink.people.LegalTexts.Kind;
import eu.interlink.people.LegalTexts.Version;
import eu.interlink.people.MailChoices;
import eu.interlink.people.MailKind;
import eu.interlink.people.Person;
import eu.interlink.people.Pictures;
import eu.interlink.people.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Addresses, picture, mails and consents of the person who asks; the legal texts; invitations to the platform. */
@Component
public final class AccountEndpoints implements Endpoints {

    private static final int DAYS = 14;

    /** @param days how long they are good */
    record Invited(List<String> emails, Optional<Integer> days) {
    }

    /** @param invited how many */
    record Count(int invited) {
    }

    record Email(String email) {
    }

    record Password(String password) {
    }

    record Kinds(Set<MailKind> kinds) {
    }

    /** @param basedOn number of the version that the writer has seen, 0 for none */
    record Publication(Map<String, String> texts, int basedOn) {
    }

    record Acceptance(Kind kind, int number) {
    }

    private final EmailAddresses addresses;
    private final Pictures pictures;
    private final MailChoices mails;
    private final LegalTexts texts;
    private final Invitations invitations;
    private final Policy policy;

    @Activate
    public AccountEndpoints(@Reference EmailAddresses addresses, @Reference Pictures pictures, @Reference MailChoices mails, @Reference LegalTexts texts,
            @Reference Invitations invitations, @Reference Policy policy) {
        this.policy = policy;
        this.invitations = invitations;
        this.addresses = addresses;
        this.pictures = pictures;
        this.mails = mails;
        this.texts = texts;
    }

    @Override
    public String tag() {
        return "People";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/accounts/invitations", Actions.ADMIN, "Sends each address an invitation to the platform, good once; tells how many.", Invited.class,
                        Count.class, this::invite),
                Endpoint.get("/me/addresses", Actions.SELF, "Further e-mail addresses of the caller.", Lists.of(List.class, EmailAddress.class),
                        call -> addresses.list(call.caller())),
                Endpoint.post("/me/addresses", Actions.SELF, "Adds an e-mail address; it counts when the link that is sent there has been opened.", Email.class,
                        EmailAddress.class, call -> addresses.add(call.caller(), call.body(Email.class).email())),
                Endpoint.delete("/me/addresses/{id}", Actions.SELF, "Removes an e-mail address of the caller.", this::remove),
                new Endpoint("POST", "/me/addresses/{id}/main", Actions.SELF, "From now on the caller signs in with this address.", List.of(),
                        Optional.of(Password.class), Person.class, 200,
                        call -> addresses.signInWith(call.caller(), call.id("id"), call.body(Password.class).password())),
                new Endpoint("PUT", "/me/picture", Actions.SELF, "Sets the own picture. The body is a JPEG, PNG or GIF file.", List.of(),
                        Optional.of(InputStream.class), Void.class, 204, this::picture),
                Endpoint.delete("/me/picture", Actions.SELF, "Removes the own picture.", call -> {
                    pictures.remove(call.caller());
                    return null;
                }),
                Endpoint.get("/people/{id}/picture", Actions.FIND, "The picture of a person, a JPEG.", Stream.class, call -> {
                    byte[] picture = pictures.find(call.caller(), call.id("id")).orElseThrow(() -> Problem.notFound("picture"));
                    return new Stream("image/jpeg", Optional.empty(), out -> out.write(picture));
                }),
                Endpoint.get("/me/mails", Actions.SELF, "Kinds of mails that the caller wants.", Lists.of(Set.class, MailKind.class), call -> mails.mine(call.caller())),
                new Endpoint("PUT", "/me/mails", Actions.SELF, "Chooses the kinds of mails that the caller wants.", List.of(), Optional.of(Kinds.class), Void.class, 204,
                        this::choose),
                Endpoint.get("/legal/{kind}", Actions.PUBLIC, "The newest terms of use (`terms`) or privacy notice (`privacy`).", Version.class,
                        call -> texts.current(call.caller(), kind(call)).orElseThrow(() -> Problem.notFound("text"))),
                Endpoint.post("/legal/{kind}", Actions.ADMIN, "Publishes a new version, which everybody is asked to accept.", Publication.class, Version.class,
                        this::publish),
                Endpoint.get("/me/consents", Actions.SELF, "What the caller has accepted, the newest first.", Lists.of(List.class, Consent.class),
                        call -> texts.mine(call.caller())),
                new Endpoint("POST", "/me/consents", Actions.SELF, "The caller accepts the newest version of a text.", List.of(), Optional.of(Acceptance.class), Void.class,
                        204, this::accept));
    }

    private Count invite(Call call) {
        Invited body = call.body(Invited.class);
        return new Count(invitations.inviteToPlatform(call.caller(), body.emails(), Duration.ofDays(body.days().orElse(DAYS))));
    }

    private Object remove(Call call) {
        addresses.remove(call.caller(), call.id("id"));
        return null;
    }

    private Object picture(Call call) throws IOException {
        // Before anything is received: guests send nothing.
        policy.require(call.caller(), Actions.SELF, Optional.empty());
        // One byte more, so that the service can tell that it is too large.
        pictures.put(call.caller(), call.stream().readNBytes(Pictures.MAX_BYTES + 1));
        return null;
    }

    private Object choose(Call call) {
        mails.choose(call.caller(), call.body(Kinds.class).kinds());
        return null;
    }

    private static Kind kind(Call call) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(call.path("kind"))).findFirst()
                .orElseThrow(() -> Problem.notFound("text"));
    }

    private Version publish(Call call) {
        policy.require(call.caller(), Actions.ADMIN, Optional.empty());
        Publication body = call.body(Publication.class);
        return texts.publish(call.caller(), kind(call), body.texts(), body.basedOn());
    }

    private Object accept(Call call) {
        Acceptance body = call.body(Acceptance.class);
        texts.accept(call.caller(), body.kind(), body.number());
        return null;
    }
}

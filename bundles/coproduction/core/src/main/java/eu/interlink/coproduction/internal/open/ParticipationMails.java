package eu.interlink.coproduction.internal.open;

import eu.interlink.access.Accounts;
import eu.interlink.access.ProfileSource;
import eu.interlink.access.ProfileSource.Profile;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.mail.Links;
import eu.interlink.mail.MailTexts;
import eu.interlink.mail.Mailer;
import eu.interlink.people.MailChoices;
import eu.interlink.people.MailKind;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The mails about people who want to take part, each in the language of who gets it. */
@Component(service = ParticipationMails.class)
public final class ParticipationMails {

    private static final MailTexts TEXTS = new MailTexts("coproduction", ParticipationMails.class);
    /** Who gets a mail. */
    record Receiver(String name, String address, Locale language) {
    }

    private final Accounts accounts;
    private final ProfileSource profiles;
    private final Mailer mailer;
    private final Links links;
    private final MailChoices choices;

    @Activate
    public ParticipationMails(@Reference Accounts accounts, @Reference ProfileSource profiles, @Reference Mailer mailer, @Reference Links links,
            @Reference MailChoices choices) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.mailer = mailer;
        this.links = links;
        this.choices = choices;
    }

    /** Who asked. */
    private Optional<Receiver> asking(RequestRow request) {
        return request.guest().map(guest -> new Receiver(guest.name(), guest.email().text(), guest.language()))
                .or(() -> request.person().flatMap(person -> person(person, MailKind.ANSWER)));
    }

    /** Nobody if the account is gone, or the person does without such mails. */
    private Optional<Receiver> person(UUID person, MailKind kind) {
        if (!choices.wants(person, kind)) {
            return Optional.empty();
        }
        Optional<Profile> profile = profiles.profile(person);
        return accounts.login(person).flatMap(address -> profile.map(known -> new Receiver(known.name(), address, known.locale())));
    }

    void asked(Collection<UUID> managers, ProcessRow process, String name, String reason) {
        managers.forEach(manager -> person(manager, MailKind.VOLUNTEER).ifPresent(to -> mailer.send(to.address(),
                TEXTS.get(to.language(), "asked.subject", process.name()),
                TEXTS.get(to.language(), "asked.text", name, process.name(), reason, links.to("processes/" + process.id() + "/volunteers")))));
    }

    void accepted(RequestRow request, ProcessRow process, String team) {
        asking(request).ifPresent(to -> mailer.send(to.address(), TEXTS.get(to.language(), "accepted.subject", process.name()),
                TEXTS.get(to.language(), "accepted.text", to.name(), process.name(), team, links.to("processes/" + process.id()))));
    }

    void declined(RequestRow request, ProcessRow process, String answer) {
        asking(request).ifPresent(to -> mailer.send(to.address(), TEXTS.get(to.language(), "declined.subject", process.name()),
                TEXTS.get(to.language(), "declined.text", to.name(), process.name(), answer)));
    }
}

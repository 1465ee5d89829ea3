package eu.interlink.people.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.access.ProfileSource;
import eu.interlink.access.ProfileSource.Profile;
import eu.interlink.access.RateLimits;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Links;
import eu.interlink.mail.MailTexts;
import eu.interlink.mail.Mailer;
import eu.interlink.people.PasswordResets;
import eu.interlink.store.Store;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends links to new passwords. */
@Component
public final class PasswordResetService implements PasswordResets {

    private static final MailTexts TEXTS = new MailTexts("people", PasswordResetService.class);
    private static final int PER_HOUR = 5;

    private final Store store;
    private final Policy policy;
    private final Accounts accounts;
    private final ProfileSource profiles;
    private final RateLimits limits;
    private final Mailer mailer;
    private final Links links;
    private final Journal journal;
    private final AddressTable addresses;

    @Activate
    public PasswordResetService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference Accounts accounts,
            @Reference ProfileSource profiles, @Reference RateLimits limits, @Reference Mailer mailer, @Reference Links links, @Reference Journal journal) {
        this.store = store;
        this.policy = policy;
        this.accounts = accounts;
        this.profiles = profiles;
        this.limits = limits;
        this.mailer = mailer;
        this.links = links;
        this.journal = journal;
        addresses = new AddressTable(store);
    }

    @Override
    public void ask(Caller caller, String email) {
        policy.require(caller, Actions.PUBLIC, Optional.empty());
        String login = email == null ? "" : email.strip();
        if (login.isEmpty()) {
            throw Problem.invalid("email-missing", "Enter an e-mail address.", "field", "email");
        }
        limits.attempt("people.reset " + login.toLowerCase(Locale.ROOT), PER_HOUR, Duration.ofHours(1));
        store.run(handle -> begin(login).ifPresent(reset -> {
            Profile profile = profiles.profile(reset.person()).orElseThrow();
            mailer.send(accounts.personOf(login).isPresent() ? reset.login() : login, TEXTS.get(profile.locale(), "reset.subject"),
                    TEXTS.get(profile.locale(), "reset.text", profile.name(), links.to("reset/" + reset.secret())));
        }));
    }

    /** By the sign-in name, or by a further address of the person. */
    private Optional<Accounts.Reset> begin(String login) {
        return accounts.beginReset(login).or(() -> addresses.owner(login).flatMap(owner -> accounts.login(owner.id())).flatMap(accounts::beginReset));
    }

    @Override
    public void finish(Caller caller, String secret, String password) {
        policy.require(caller, Actions.PUBLIC, Optional.empty());
        String good = Words.password(password);
        store.run(handle -> {
            UUID person = accounts.finishReset(secret, good);
            journal.append(caller, "people.person.password-reset", Optional.empty(), Optional.of(person), Map.of());
        });
    }
}

package eu.interlink.people.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.access.RateLimits;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Links;
import eu.interlink.mail.MailAddress;
import eu.interlink.mail.MailTexts;
import eu.interlink.mail.Mailer;
import eu.interlink.people.EmailAddress;
import eu.interlink.people.EmailAddresses;
import eu.interlink.people.People;
import eu.interlink.people.Person;
import eu.interlink.people.PersonRef;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Further e-mail addresses, confirmed by mail. */
@Component
public final class EmailAddressesService implements EmailAddresses {

    private static final MailTexts TEXTS = new MailTexts("people", EmailAddressesService.class);
    private static final Duration GOOD = Duration.ofDays(1);
    private static final int PER_HOUR = 10;

    private final Store store;
    private final Policy policy;
    private final Accounts accounts;
    private final RateLimits limits;
    private final Mailer mailer;
    private final Links links;
    private final Journal journal;
    private final People people;
    private final Clock clock;
    private final AddressTable addresses;
    private final PersonTable persons;

    @Activate
    public EmailAddressesService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference Accounts accounts,
            @Reference RateLimits limits, @Reference Mailer mailer, @Reference Links links, @Reference Journal journal, @Reference People people) {
        this(store, policy, accounts, limits, mailer, links, journal, people, Clock.systemUTC());
    }

    EmailAddressesService(Store store, Policy policy, Accounts accounts, RateLimits limits, Mailer mailer, Links links, Journal journal, People people,
            Clock clock) {
        this.store = store;
        this.policy = policy;
        this.accounts = accounts;
        this.limits = limits;
        this.mailer = mailer;
        this.links = links;
        this.journal = journal;
        this.people = people;
        this.clock = clock;
        addresses = new AddressTable(store);
        persons = new PersonTable(store);
    }

    @Override
    public List<EmailAddress> list(Caller caller) {
        policy.require(caller, Actions.SELF, Optional.empty());
        return addresses.of(caller.requirePerson());
    }

    @Override
    public EmailAddress add(Caller caller, String email) {
        policy.require(caller, Actions.SELF, Optional.empty());
        UUID me = caller.requirePerson();
        String good = Words.email(email);
        limits.attempt("people.address " + me, PER_HOUR, Duration.ofHours(1));
        return store.write(handle -> {
            addresses.tidy(clock.instant());
            List<EmailAddress> known = addresses.of(me);
            boolean mine = known.stream().anyMatch(one -> one.confirmed() && MailAddress.key(one.email()).equals(MailAddress.key(good)));
            Optional<PersonRef> owner = persons.byEmail(good);
            if (mine || owner.filter(person -> person.id().equals(me)).isPresent()) {
                throw Problem.conflict("address-exists", "This is an address of yours already.", "field", "email");
            }
            if (known.size() >= MOST) {
                throw Problem.limit("too-many", "Keep at most " + MOST + " further addresses. Remove one first.", "field", "email", "max", String.valueOf(MOST));
            }
            String secret = Secrets.random();
            UUID id = Ids.next();
            addresses.put(id, me, good, Secrets.hash(secret), clock.instant().plus(GOOD));
            if (owner.isPresent()) {
                mailer.send(good, TEXTS.get(caller.locale(), "address.subject"), TEXTS.get(caller.locale(), "address.taken", caller.name()));
            } else {
                mailer.send(good, TEXTS.get(caller.locale(), "address.subject"),
                        TEXTS.get(caller.locale(), "address.text", caller.name(), links.to("confirm/" + secret)));
            }
            return new EmailAddress(id, good, false);
        });
    }

    @Override
    public Question question(Caller caller, String secret) {
        policy.require(caller, Actions.PUBLIC, Optional.empty());
        AddressTable.Waiting waiting = waiting(secret);
        return new Question(waiting.email(), waiting.name());
    }

    @Override
    public void confirm(Caller caller, String secret) {
        policy.require(caller, Actions.PUBLIC, Optional.empty());
        store.run(handle -> {
            AddressTable.Waiting waiting = waiting(secret);
            if (persons.byEmail(waiting.email()).isPresent()) {
                throw Problem.conflict("login-exists", "There is an account with this e-mail address already.");
            }
            if (!addresses.confirm(waiting)) {
                throw Problem.notFound("address");
            }
            append(caller, "people.person.address.confirmed", waiting.person());
        });
    }

    private AddressTable.Waiting waiting(String secret) {
        return addresses.waiting(Secrets.hash(secret), clock.instant()).orElseThrow(() -> Problem.notFound("address"));
    }

    @Override
    public void remove(Caller caller, UUID address) {
        policy.require(caller, Actions.SELF, Optional.empty());
        UUID me = caller.requirePerson();
        store.run(handle -> {
            if (!addresses.delete(me, address)) {
                throw Problem.notFound("address");
            }
            append(caller, "people.person.address.removed", me);
        });
    }

    @Override
    public Person signInWith(Caller caller, UUID address, String password) {
        policy.require(caller, Actions.SELF, Optional.empty());
        UUID me = caller.requirePerson();
        EmailAddress chosen = addresses.of(me).stream().filter(one -> one.id().equals(address)).findFirst().orElseThrow(() -> Problem.notFound("address"));
        if (!chosen.confirmed()) {
            throw Problem.conflict("address-unconfirmed", "Open the link that was sent to this address first.");
        }
        // Counts failures, so outside the transaction that a wrong password rolls back.
        accounts.verify(me, password);
        store.run(handle -> {
            String old = persons.find(me).orElseThrow().email();
            addresses.delete(me, address);
            persons.setEmail(me, chosen.email());
            addresses.claim(Ids.next(), me, old, Secrets.hash(Secrets.random()), clock.instant());
            accounts.changeLogin(me, chosen.email());
            append(caller, "people.person.address.main", me);
            mailer.send(old, TEXTS.get(caller.locale(), "main.subject"), TEXTS.get(caller.locale(), "main.text", caller.name(), chosen.email()));
        });
        return people.me(caller);
    }

    private void append(Caller caller, String type, UUID person) {
        journal.append(caller, type, Optional.empty(), Optional.of(person), Map.of());
    }
}

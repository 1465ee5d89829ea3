package eu.interlink.people.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.access.RateLimits;
import eu.interlink.access.SecondFactor;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.People;
import eu.interlink.people.Person;
import eu.interlink.people.PersonRef;
import eu.interlink.store.Store;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Persons in the database. */
@Component
public final class PeopleService implements People {

    private static final int MOST_FOUND = 20;
    private static final int SHORTEST_SEARCH = 2;
    /** Enough for whoever types, too few for whoever harvests. */
    private static final int SEARCHES_PER_MINUTE = 120;

    private final Store store;
    private final Policy policy;
    private final Accounts accounts;
    private final SecondFactor factor;
    private final Journal journal;
    private final RateLimits limits;
    private final Registration registration;
    private final PersonTable people;
    private final AccessLog log;

    @Activate
    public PeopleService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference Accounts accounts,
            @Reference Journal journal, @Reference RateLimits limits, @Reference Registration registration, @Reference SecondFactor factor) {
        this.factor = factor;
        this.store = store;
        this.policy = policy;
        this.accounts = accounts;
        this.journal = journal;
        this.limits = limits;
        this.registration = registration;
        people = new PersonTable(store);
        log = new AccessLog(store, journal);
    }

    @Override
    public Person me(Caller caller) {
        policy.require(caller, Actions.SELF, Optional.empty());
        return person(caller.requirePerson());
    }

    @Override
    public Person rename(Caller caller, String name, int version) {
        policy.require(caller, Actions.SELF, Optional.empty());
        UUID me = caller.requirePerson();
        String good = Words.name(name);
        return store.write(handle -> {
            if (!people.rename(me, good, version)) {
                throw Problem.stale("person");
            }
            append(caller, "people.person.renamed", me, Map.of());
            return person(me);
        });
    }

    @Override
    public List<PersonRef> find(Caller caller, String text) {
        policy.require(caller, Actions.FIND, Optional.empty());
        caller.person().ifPresent(person -> limits.attempt("people.find " + person, SEARCHES_PER_MINUTE, Duration.ofMinutes(1)));
        String words = text == null ? "" : text.strip();
        Set<PersonRef> found = new LinkedHashSet<>();
        if (words.contains("@")) {
            people.byEmail(words.replace("\0", "")).ifPresent(found::add);
        }
        if (words.length() >= SHORTEST_SEARCH) {
            found.addAll(people.named(words, caller.has(Caller.ROLE_ADMIN) ? Optional.empty() : caller.person(), MOST_FOUND));
        }
        Map<UUID, Accounts.State> states = accounts.states(found.stream().map(PersonRef::id).toList());
        return found.stream().filter(person -> states.containsKey(person.id()) && !states.get(person.id()).disabled()).limit(MOST_FOUND).toList();
    }

    @Override
    public Page<Person> list(Caller caller, Optional<String> text, int offset, int limit) {
        policy.require(caller, Actions.ADMIN, Optional.empty());
        Page<PersonTable.Row> rows = text.filter(words -> !words.isBlank()).map(words -> people.page(words, offset, limit))
                .orElseGet(() -> people.page(offset, limit));
        Map<UUID, Accounts.State> states = accounts.states(rows.items().stream().map(PersonTable.Row::id).toList());
        return rows.map(row -> person(row, Optional.ofNullable(states.get(row.id()))));
    }

    @Override
    public Optional<Person> person(Caller caller, UUID person) {
        policy.require(caller, Actions.ADMIN, Optional.of(person));
        Optional<Person> found = people.find(person).map(row -> person(row, Optional.ofNullable(accounts.states(Set.of(person)).get(person))));
        found.ifPresent(seen -> log.viewed(caller, person));
        return found;
    }

    @Override
    public Person setAccount(Caller caller, UUID person, Set<String> roles, boolean disabled, int version) {
        policy.require(caller, Actions.ADMIN, Optional.of(person));
        Registration.checkRoles(roles);
        return store.write(handle -> {
            Person old = person(person);
            if (!people.touch(person, version)) {
                throw Problem.stale("person");
            }
            if (!old.roles().equals(roles)) {
                accounts.setRoles(person, roles);
                registration.noteAdministrator(roles);
                append(caller, "people.person.roles", person, Map.of("roles", String.join(" ", new TreeSet<>(roles))));
            }
            if (old.disabled() != disabled) {
                accounts.setDisabled(person, disabled);
                append(caller, disabled ? "people.person.disabled" : "people.person.enabled", person, Map.of());
            }
            return person(person);
        });
    }

    @Override
    public void resetSecondFactor(Caller caller, UUID person) {
        policy.require(caller, Actions.ADMIN, Optional.of(person));
        store.run(handle -> {
            person(person);
            factor.reset(person);
            append(caller, "people.person.second-factor-reset", person, Map.of());
        });
    }

    @Override
    public Person register(Caller caller, String name, String email, String password, Set<String> roles) {
        policy.require(caller, Actions.ADMIN, Optional.empty());
        return store.write(handle -> {
            UUID person = registration.register(name, email, password, roles);
            append(caller, "people.person.registered", person, Map.of());
            return person(person);
        });
    }

    private void append(Caller caller, String type, UUID person, Map<String, String> params) {
        journal.append(caller, type, Optional.empty(), Optional.of(person), params);
    }

    private Person person(UUID id) {
        PersonTable.Row row = people.find(id).orElseThrow(() -> Problem.notFound("person"));
        return person(row, Optional.ofNullable(accounts.states(Set.of(id)).get(id)));
    }

    /** Without an account nobody can sign in, so such a person counts as disabled. */
    private static Person person(PersonTable.Row row, Optional<Accounts.State> state) {
        return new Person(row.id(), row.name(), row.email(), state.map(Accounts.State::roles).orElse(Set.of()),
                state.map(Accounts.State::disabled).orElse(true), row.created(), row.version());
    }
}

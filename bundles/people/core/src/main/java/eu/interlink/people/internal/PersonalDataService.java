package eu.interlink.people.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.PersonData;
import eu.interlink.access.PersonData.Duty;
import eu.interlink.access.PersonData.Identity;
import eu.interlink.access.Policy;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.PersonalData;
import eu.interlink.store.Store;
import eu.interlink.store.TextSearch;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks every area for what it keeps about a person. */
@Component
public final class PersonalDataService implements PersonalData {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 320;
    private static final int MOST_CALLED = 50;
    private static final int MAX_PAGE = 200;

    /** Made when they are asked: they take services of this area themselves, which may still be being made. */
    @Reference(service = PersonData.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ServiceReference<PersonData>> areas = List.of();

    @Reference(service = TextSearch.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ServiceReference<TextSearch>> searches = List.of();

    private final Store store;
    private final Policy policy;
    private final Accounts accounts;
    private final Journal journal;
    private final PersonTable people;
    private final AccessLog log;
    private final Function<ServiceReference<?>, Object> services;
    private List<PersonData> fixed = List.of();
    private List<TextSearch> fixedSearches = List.of();

    @Activate
    public PersonalDataService(BundleContext context, @Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy,
            @Reference Accounts accounts, @Reference Journal journal) {
        this(store, policy, accounts, journal, context::getService);
    }

    private PersonalDataService(Store store, Policy policy, Accounts accounts, Journal journal, Function<ServiceReference<?>, Object> services) {
        this.store = store;
        this.policy = policy;
        this.accounts = accounts;
        this.journal = journal;
        this.services = services;
        people = new PersonTable(store);
        log = new AccessLog(store, journal);
    }

    /** With fixed areas and searches. */
    PersonalDataService(Store store, Policy policy, Accounts accounts, Journal journal, List<PersonData> areas, List<TextSearch> searches) {
        this(store, policy, accounts, journal, reference -> null);
        fixed = List.copyOf(areas);
        fixedSearches = List.copyOf(searches);
    }

    private List<PersonData> areas() {
        List<PersonData> all = all(areas, PersonData.class, fixed);
        all.sort(Comparator.comparing(PersonData::area));
        return all;
    }

    private <T> List<T> all(List<ServiceReference<T>> references, Class<T> type, List<T> fixedOnes) {
        List<T> all = new ArrayList<>(fixedOnes);
        references.stream().map(services).filter(Objects::nonNull).map(type::cast).forEach(all::add);
        return all;
    }

    @Override
    public void export(Caller caller, UUID person, OutputStream out) throws IOException {
        PersonTable.Row row = require(caller, person);
        log.exported(caller, person);
        try (DataPackage into = new DataPackage(out)) {
            for (PersonData area : areas()) {
                area.export(row.id(), into.folder(area.area()));
            }
        }
    }

    @Override
    public List<Duty> duties(Caller caller, UUID person) {
        require(caller, person);
        if (caller.signedIn()) {
            log.viewed(caller, person);
        }
        return duties(person);
    }

    private List<Duty> duties(UUID person) {
        return areas().stream().flatMap(area -> area.duties(person).stream()).sorted(Comparator.comparing(Duty::kind).thenComparing(Duty::name)).toList();
    }

    @Override
    public List<Duty> handOver(Caller caller, UUID person, UUID successor) {
        require(caller, person);
        checkSuccessor(person, successor);
        return store.write(handle -> {
            List<Duty> duties = duties(person);
            if (!duties.isEmpty()) {
                areas().forEach(area -> area.handOver(caller, person, successor));
                journal.append(caller, "people.person.handed-over", Optional.empty(), Optional.of(person), Map.of("person", successor.toString()));
            }
            return duties;
        });
    }

    private void checkSuccessor(UUID person, UUID successor) {
        if (person.equals(successor)) {
            throw Problem.invalid("successor-same", "Choose somebody else.", "field", "successor");
        }
        people.find(successor).orElseThrow(() -> Problem.notFound("person"));
        if (Optional.ofNullable(accounts.states(Set.of(successor)).get(successor)).map(Accounts.State::disabled).orElse(true)) {
            throw Problem.invalid("successor-disabled", "This person cannot sign in. Choose somebody else.", "field", "successor");
        }
    }

    @Override
    public void erase(Caller caller, UUID person, String confirmation, Optional<UUID> successor) {
        PersonTable.Row row = require(caller, person);
        if (confirmation == null || !confirmation.strip().equalsIgnoreCase(row.email())) {
            throw Problem.invalid("confirmation-wrong", "Type the e-mail address of the account to confirm.", "field", "confirmation");
        }
        store.run(handle -> {
            successor.ifPresent(next -> handOver(caller, person, next));
            List<Duty> left = duties(person);
            if (!left.isEmpty()) {
                throw Problem.conflict("duties-left", "Nobody else administers: " + left.stream().map(Duty::name).collect(Collectors.joining(", "))
                        + ". Choose who takes over.", "names", left.stream().map(Duty::name).collect(Collectors.joining(", ")), "field", "successor");
            }
            Identity identity = new Identity(person, row.name(), row.email().toLowerCase(Locale.ROOT));
            areas().forEach(area -> area.erase(identity));
            journal.redact(identity.name(), identity.email());
            append(caller, "people.person.erased", person);
        });
    }

    @Override
    public List<Found> occurrences(Caller caller, String text) throws IOException {
        policy.require(caller, Actions.ADMIN, Optional.empty());
        String words = text == null ? "" : text.strip();
        if (words.length() < SHORTEST) {
            throw Problem.invalid("text-too-short", "Type at least " + SHORTEST + " characters.", "field", "text", "min", String.valueOf(SHORTEST));
        }
        if (words.length() > LONGEST) {
            throw Problem.invalid("text-too-long", "Type at most " + LONGEST + " characters.", "field", "text", "max", String.valueOf(LONGEST));
        }
        Map<String, Long> found = new TreeMap<>();
        for (TextSearch search : all(searches, TextSearch.class, fixedSearches)) {
            found.putAll(search.occurrences(words));
        }
        log.searched(caller, people.called(words, MOST_CALLED));
        return found.entrySet().stream().map(entry -> new Found(entry.getKey(), entry.getValue())).toList();
    }

    @Override
    public Page<Access> accesses(Caller caller, UUID person, int offset, int limit) {
        require(caller, person);
        return log.of(person, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
    }

    private PersonTable.Row require(Caller caller, UUID person) {
        policy.require(caller, Actions.DATA, Optional.of(person));
        return people.find(person).orElseThrow(() -> Problem.notFound("person"));
    }

    private void append(Caller caller, String type, UUID person) {
        journal.append(caller, type, Optional.empty(), Optional.of(person), Map.of());
    }
}

package eu.interlink.people.internal;

import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.PersonRef;
import eu.interlink.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes the administrators of organisations so that each keeps one. Asks for no rights: whoever calls has done so. */
final class OrganisationAdministrators {

    private final Store store;
    private final Journal journal;
    private final PersonTable people;
    private final OrganisationTable organisations;

    OrganisationAdministrators(Store store, Journal journal) {
        this.store = store;
        this.journal = journal;
        people = new PersonTable(store);
        organisations = new OrganisationTable(store);
    }

    List<PersonRef> list(UUID organisation) {
        return organisations.administrators(organisation);
    }

    void add(Caller caller, UUID organisation, UUID person) {
        store.run(handle -> {
            String name = locked(organisation);
            people.find(person).orElseThrow(() -> Problem.notFound("person"));
            if (organisations.addAdministrator(organisation, person, Clock.systemUTC().instant())) {
                append(caller, "people.organisation.administrator.added", organisation, name, person);
            }
        });
    }

    void remove(Caller caller, UUID organisation, UUID person) {
        store.run(handle -> {
            String name = locked(organisation);
            if (!organisations.removeAdministrator(organisation, person)) {
                throw Problem.notFound("administrator");
            }
            if (organisations.administrators(organisation).isEmpty()) {
                throw LastAdministrator.problem();
            }
            append(caller, "people.organisation.administrator.removed", organisation, name, person);
        });
    }

    /** Two who remove each other at the same time must not leave nobody: hence the lock. Gives the name. */
    private String locked(UUID organisation) {
        organisations.lock(organisation);
        return Optional.ofNullable(organisations.names(List.of(organisation)).get(organisation)).orElseThrow(() -> Problem.notFound("organisation"));
    }

    private void append(Caller caller, String type, UUID organisation, String name, UUID person) {
        journal.append(caller, type, Optional.of(organisation), Optional.of(organisation), Map.of("organisation", name, "person", person.toString()));
    }
}

package eu.interlink.demo.internal;

import eu.interlink.access.Accounts;
import eu.interlink.interlinker.Caller;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.People;
import eu.interlink.people.Team;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.TeamType;
import eu.interlink.settings.Preferences;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes people, organisations and teams. What is there already is left as it is. */
@Component(service = DemoPeople.class)
public final class DemoPeople {

    static final String COUNCIL = "Riverside City Council";
    static final String COMUNE = "Comune di Monteverde";

    /** What processes are made for. */
    record Made(UUID council, UUID comune, UUID office, UUID parents, UUID association, UUID studio) {
    }

    private final People people;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Preferences preferences;

    @Activate
    public DemoPeople(@Reference People people, @Reference Organisations organisations, @Reference Accounts accounts,
            @Reference Preferences preferences) {
        this.people = people;
        this.organisations = organisations;
        this.accounts = accounts;
        this.preferences = preferences;
    }

    Made make(Sessions sessions) {
        for (DemoPerson person : DemoPerson.values()) {
            register(person);
        }
        Caller anna = sessions.caller(DemoPerson.ANNA);
        Caller marco = sessions.caller(DemoPerson.MARCO);
        UUID council = organisation(anna, COUNCIL, "The council of an invented city on a river.");
        UUID comune = organisation(marco, COMUNE, "Il comune di una cittadina inventata, tra le colline.");
        UUID office = team(anna, council, "Mobility office", "Plans streets, buses and crossings.", TeamType.PUBLIC_ADMINISTRATION);
        UUID parents = team(anna, council, "Parents of Riverside", "Parents who walk to school with their children.", TeamType.CITIZENS);
        UUID association = team(marco, comune, "Associazione Bilancio Aperto", "Volontari che spiegano il bilancio a tutti.",
                TeamType.NON_PROFIT);
        UUID studio = team(marco, comune, "Studio Dati Chiari", "Una piccola impresa che rende leggibili i numeri.", TeamType.FOR_PROFIT);
        organisations.addMember(anna, office, sessions.id(DemoPerson.LUCIA), false);
        hand(anna, parents, sessions.id(DemoPerson.TOM));
        organisations.addMember(anna, parents, sessions.id(DemoPerson.SOFIA), false);
        hand(marco, association, sessions.id(DemoPerson.JANIS));
        organisations.addMember(marco, association, sessions.id(DemoPerson.SOFIA), false);
        hand(marco, studio, sessions.id(DemoPerson.LUCIA));
        return new Made(council, comune, office, parents, association, studio);
    }

    private void register(DemoPerson person) {
        if (accounts.personOf(person.email()).isEmpty()) {
            people.register(Caller.system(), person.fullName(), person.email(), DemoPerson.PASSWORD, person.roles());
        }
        UUID id = accounts.personOf(person.email()).orElseThrow();
        prefer(id, "language", person.language());
        prefer(id, "zone", person.zone());
    }

    private void prefer(UUID person, String name, String choice) {
        if (preferences.get(person, name).isEmpty()) {
            preferences.put(person, name, Optional.of(choice));
        }
    }

    private UUID organisation(Caller administrator, String name, String description) {
        return organisations.list(administrator, Optional.of(name), 0, 100).items().stream()
                .filter(organisation -> organisation.administrator() && organisation.name().equals(name)).map(Organisation::id).findFirst()
                .orElseGet(() -> organisations.create(administrator, new Organisations.Draft(name, description, true, TeamType.CITIZENS, TeamCreators.ADMINISTRATORS)).id());
    }

    private UUID team(Caller administrator, UUID organisation, String name, String description, TeamType type) {
        return organisations.teams(administrator, organisation, 0, 200).items().stream().filter(team -> team.name().equals(name)).map(Team::id).findFirst()
                .orElseGet(() -> organisations.createTeam(administrator, organisation, new Organisations.TeamDraft(name, description, type)).id());
    }

    /** Puts a team into the hands of somebody outside the administration; whoever made it leaves it. */
    private void hand(Caller administrator, UUID team, UUID person) {
        organisations.addMember(administrator, team, person, true);
        if (organisations.team(administrator, team).member()) {
            organisations.removeMember(administrator, team, administrator.requirePerson());
        }
    }
}

package eu.interlink.demo.internal;

import eu.interlink.access.Accounts;
import eu.interlink.interlinker.Caller;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.People;
import eu.interlink.people.Team;
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
    record Made(UUID council, UUID comune, UUID office, UUID safeStreets, UUID citizens, UUID studio) {
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
        Caller sarah = sessions.caller(DemoPerson.SARAH);
        Caller marco = sessions.caller(DemoPerson.MARCO);
        UUID council = organisation(sarah, COUNCIL, "The council of an invented city on a river.", TeamType.PUBLIC_ADMINISTRATION);
        UUID comune = organisation(marco, COMUNE, "Il comune di una cittadina inventata, in collina.", TeamType.CITIZENS);
        UUID office = team(sarah, council, "School travel office", "Plans safe ways to school with parents and schools.",
                TeamType.PUBLIC_ADMINISTRATION);
        UUID safeStreets = team(sarah, council, "Safe Streets Riverside", "A charity of people who walk and cycle.", TeamType.NON_PROFIT);
        UUID citizens = team(marco, comune, "Cittadine e cittadini di Monteverde", "Chi abita a Monteverde e vuole decidere insieme.",
                TeamType.CITIZENS);
        UUID studio = team(marco, comune, "Studio Dati Chiari", "Una piccola impresa che rende leggibili i numeri.", TeamType.FOR_PROFIT);
        organisations.addMember(sarah, office, sessions.id(DemoPerson.ANNA), false);
        hand(sarah, safeStreets, sessions.id(DemoPerson.PRIYA));
        hand(marco, citizens, sessions.id(DemoPerson.LUCIA));
        hand(marco, studio, sessions.id(DemoPerson.PAOLO));
        return new Made(council, comune, office, safeStreets, citizens, studio);
    }

    private void register(DemoPerson person) {
        if (accounts.personOf(person.email()).isEmpty()) {
            people.register(Caller.system(), person.fullName(), person.email(), DemoPerson.PASSWORD, person.roles());
        }
        UUID id = accounts.personOf(person.email()).orElseThrow();
        person.language().filter(language -> preferences.get(id, "language").isEmpty())
                .ifPresent(language -> preferences.put(id, "language", Optional.of(language)));
    }

    private UUID organisation(Caller administrator, String name, String description, TeamType type) {
        return organisations.list(administrator, Optional.of(name), 0, 100).items().stream()
                .filter(organisation -> organisation.administrator() && organisation.name().equals(name)).map(Organisation::id).findFirst()
                .orElseGet(() -> organisations.create(administrator, new Organisations.Draft(name, description, true, type)).id());
    }

    private UUID team(Caller administrator, UUID organisation, String name, String description, TeamType type) {
        return organisations.teams(administrator, organisation).stream().filter(team -> team.name().equals(name)).map(Team::id).findFirst()
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

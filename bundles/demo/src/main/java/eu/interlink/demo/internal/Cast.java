package eu.interlink.demo.internal;

import eu.interlink.access.Accounts;
import eu.interlink.interlinker.Caller;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.People;
import eu.interlink.people.Team;
import eu.interlink.people.TeamType;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The invented people, organisations and teams. */
@Component(service = Cast.class)
public class Cast {

    /** For the demonstration only; printed at its start. */
    static final String PASSWORD = "interlink-demo";

    /** @param language of the person's screens */
    private record Role(String name, String email, String language, String zone, Set<String> roles) {
    }

    static final String ANNA = "anna.liepa@example.org";
    static final String MARCO = "marco.rossi@example.org";
    static final String LUCIA = "lucia.navarro@example.org";
    static final String JANIS = "janis.ozols@example.org";
    static final String SOFIA = "sofia.bianchi@example.org";
    static final String TOM = "tom.baker@example.org";

    private static final Role[] ROLES = {
        new Role("Anna Liepa", ANNA, "en", "Europe/Riga", Set.of(Caller.ROLE_ADMIN, Caller.ROLE_EDITOR)),
        new Role("Marco Rossi", MARCO, "it", "Europe/Rome", Set.of()),
        new Role("Lucía Navarro", LUCIA, "es", "Europe/Madrid", Set.of(Caller.ROLE_EDITOR)),
        new Role("Jānis Ozols", JANIS, "lv", "Europe/Riga", Set.of()),
        new Role("Sofia Bianchi", SOFIA, "it", "Europe/Rome", Set.of()),
        new Role("Tom Baker", TOM, "en", "Europe/Dublin", Set.of())};

    private final People people;
    private final Organisations organisations;
    private final Accounts accounts;

    @Activate
    public Cast(@Reference People people, @Reference Organisations organisations, @Reference Accounts accounts) {
        this.people = people;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** Registers whoever is not there yet. */
    void register() {
        for (Role role : ROLES) {
            if (accounts.personOf(role.email()).isEmpty()) {
                people.register(Caller.system(), role.name(), role.email(), PASSWORD, role.roles());
            }
        }
    }

    /** The person as a caller of services. */
    Caller as(String email) {
        for (Role role : ROLES) {
            if (role.email().equals(email)) {
                return new Caller(Caller.Kind.PERSON, Optional.of(person(email)), role.name(), role.roles(), Locale.of(role.language()),
                        ZoneId.of(role.zone()));
            }
        }
        throw new IllegalArgumentException(email);
    }

    private UUID person(String email) {
        return accounts.personOf(email).orElseThrow();
    }

    Organisation organisation(String creator, String name, String description) {
        return organisations.create(as(creator), new Organisations.Draft(name, description, true, TeamType.PUBLIC_ADMINISTRATION));
    }

    Team team(String creator, Organisation organisation, String name, String description, TeamType type, String... members) {
        Team team = organisations.createTeam(as(creator), organisation.id(), new Organisations.TeamDraft(name, description, type));
        for (String member : members) {
            organisations.addMember(as(creator), team.id(), person(member), false);
        }
        return team;
    }
}

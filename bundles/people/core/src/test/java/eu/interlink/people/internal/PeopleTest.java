package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.PASSWORD;
import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Person;
import eu.interlink.people.PersonRef;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class PeopleTest {

    @Parameter
    String engine;

    @TempDir
    Path data;

    private World world;
    private Caller admin;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        admin = world.person("Ada", Caller.ROLE_ADMIN);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> found(Caller caller, String text) {
        return world.people.find(caller, text).stream().map(PersonRef::name).toList();
    }

    @Test
    void people_find_each_other_by_whole_address_or_by_name_within_shared_organisations_only() {
        Caller anna = world.person("Anna");
        Caller berta = world.person("Bèrta Ozoliņa");
        world.person("Carlo");
        assertEquals(List.of(), found(anna, "berta"));
        assertEquals(List.of(), found(anna, "carlo@example"));
        assertEquals(List.of("Carlo"), found(anna, " CARLO@example.org "));
        UUID organisation = world.organisation(anna, "Comune", false).id();
        UUID team = world.team(anna, organisation, "Team").id();
        world.organisations.addMember(anna, team, berta.person().orElseThrow(), false);
        assertEquals(List.of("Bèrta Ozoliņa"), found(anna, "berta ozolina"));
        assertEquals(List.of("Anna"), found(berta, "ann"));
        assertEquals(List.of(), found(anna, "carlo"));
        assertEquals(List.of(), found(anna, "%"), "no wild cards");
        assertEquals(List.of(), found(anna, "__"), "no wild cards");
        assertEquals(List.of("Carlo"), found(admin, "carlo"), "administrators see everybody");
        world.setDisabled(admin, berta.person().orElseThrow(), true);
        assertEquals(List.of(), found(anna, "berta"), "who cannot sign in is not found");
    }

    @Test
    void a_search_is_limited_so_that_nobody_harvests_addresses() {
        Caller anna = world.person("Anna");
        for (int i = 0; i < 120; i++) {
            found(anna, "x");
        }
        refused(Problem.Kind.LIMIT, "too-many-attempts", () -> found(anna, "x"));
    }

    @Test
    void a_person_changes_the_own_name_but_not_over_a_newer_one() {
        Caller anna = world.person("Anna");
        int version = world.people.me(anna).version();
        Person renamed = world.people.rename(anna, "  Anna Bērziņa ", version);
        assertEquals("Anna Bērziņa", renamed.name());
        refused(Problem.Kind.CONFLICT, "stale", () -> world.people.rename(anna, "Other", version));
        refused(Problem.Kind.INVALID, "name-missing", () -> world.people.rename(anna, " ", renamed.version()));
        refused(Problem.Kind.INVALID, "name-too-long", () -> world.people.rename(anna, "x".repeat(201), renamed.version()));
        refused(Problem.Kind.INVALID, "control-character", () -> world.people.rename(anna, "An\0na", renamed.version()));
        refused(Problem.Kind.INVALID, "control-character", () -> world.people.rename(anna, "An\u202Ena", renamed.version()));
        assertEquals("<script>alert(1)</script>", world.people.rename(anna, "<script>alert(1)</script>", renamed.version()).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-at", "a@b", "a b@example.org", "@example.org", "a@", "a@-x.org", "a@example..org", "a@@example.org", "a\n@example.org"})
    void what_is_no_address_is_refused(String email) {
        refused(Problem.Kind.INVALID, "email-invalid", () -> world.people.register(admin, "Name", email, PASSWORD, Set.of()));
    }

    @Test
    void an_address_is_registered_once_and_a_refused_registration_leaves_nothing() {
        world.person("Anna");
        refused(Problem.Kind.CONFLICT, "login-exists", () -> world.people.register(admin, "Other", "ANNA@example.org", PASSWORD, Set.of()));
        refused(Problem.Kind.INVALID, "password-too-short", () -> world.people.register(admin, "Other", "o@example.org", "short", Set.of()));
        refused(Problem.Kind.INVALID, "role-unknown", () -> world.people.register(admin, "Other", "o@example.org", PASSWORD, Set.of("king")));
        assertEquals(List.of("Ada", "Anna"), world.people.list(admin, Optional.empty(), 0, 10).items().stream().map(Person::name).toList());
    }

    @Test
    void administrators_page_through_people_by_name_without_regard_to_accents_and_case() {
        List.of("Zoe", "émile", "Eva", "Ēriks").forEach(world::person);
        assertEquals(List.of("Ada", "émile"), world.people.list(admin, Optional.empty(), 0, 2).items().stream().map(Person::name).toList());
        assertEquals(List.of("Ēriks", "Eva", "Zoe"), world.people.list(admin, Optional.empty(), 2, 10).items().stream().map(Person::name).toList());
        assertEquals(5, world.people.list(admin, Optional.empty(), 2, 10).total());
        assertEquals(List.of("Ēriks"), world.people.list(admin, Optional.of("ERIK"), 0, 10).items().stream().map(Person::name).toList());
    }

    @Test
    void the_platform_keeps_its_last_administrator() {
        UUID ada = admin.person().orElseThrow();
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> world.setRoles(admin, ada, Set.of()));
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> world.setDisabled(admin, ada, true));
        Caller berta = world.person("Berta");
        assertEquals(Set.of(Caller.ROLE_ADMIN), world.setRoles(admin, berta.person().orElseThrow(), Set.of(Caller.ROLE_ADMIN)).roles());
        assertEquals(Set.of(), world.setRoles(admin, ada, Set.of()).roles());
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() {
        UUID berta = world.person("Berta").person().orElseThrow();
        int seen = world.people.person(admin, berta).orElseThrow().version();
        world.people.setAccount(admin, berta, Set.of(Caller.ROLE_EDITOR), false, seen);
        refused(Problem.Kind.CONFLICT, "stale", () -> world.people.setAccount(admin, berta, Set.of(), true, seen));
        Person now = world.people.person(admin, berta).orElseThrow();
        assertEquals(Set.of(Caller.ROLE_EDITOR), now.roles());
        assertFalse(now.disabled());
        assertTrue(world.people.setAccount(admin, berta, Set.of(), true, now.version()).disabled());
    }

    @Test
    void a_person_has_name_language_and_zone_as_a_caller() {
        Caller anna = world.person("Anna");
        UUID id = anna.person().orElseThrow();
        assertEquals(Locale.ENGLISH, anna.locale());
        world.preferences.put(id, "language", Optional.of("it"));
        world.preferences.put(id, "zone", Optional.of("Europe/Rome"));
        Caller italian = world.signIn.resolve(world.signIn.open(id, "").token()).orElseThrow();
        assertEquals(Locale.ITALIAN, italian.locale());
        assertEquals(ZoneId.of("Europe/Rome"), italian.zone());
        world.preferences.put(id, "zone", Optional.of("Mars/Olympus"));
        assertTrue(world.signIn.resolve(world.signIn.open(id, "").token()).isPresent(), "a strange zone keeps nobody out");
    }

    @Test
    void everybody_has_a_name_to_show_even_who_is_gone() {
        UUID ada = admin.person().orElseThrow();
        UUID gone = UUID.randomUUID();
        var names = new PersonNamesService(world.database.store()).names(List.of(ada, gone));
        assertEquals("Ada", names.get(ada));
        assertFalse(names.get(gone).isBlank());
    }
}

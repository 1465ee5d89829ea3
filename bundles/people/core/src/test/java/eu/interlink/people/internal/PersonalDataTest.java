package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.PASSWORD;
import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.PersonData.Duty;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Problem.Kind;
import eu.interlink.people.Organisation;
import eu.interlink.people.Team;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class PersonalDataTest {

    @Parameter
    private String engine;

    @TempDir
    private Path data;

    private World world;
    private Caller admin;
    private Caller anna;
    private Caller bruno;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        admin = world.person("Ada Admin", Caller.ROLE_ADMIN);
        anna = world.person("Anna O'Neil");
        bruno = world.person("Bruno Berg");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static UUID id(Caller caller) {
        return caller.requirePerson();
    }

    private Map<String, String> taken(Caller caller, UUID person) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.personal.export(caller, person, out);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void a_person_takes_its_data_away_and_nobody_elses() throws IOException {
        Organisation city = world.organisation(anna, "City", true);
        world.team(anna, city.id(), "Mobility");
        world.preferences.put(id(anna), "zone", Optional.of("Europe/Riga"));
        Map<String, String> files = taken(anna, id(anna));
        assertEquals(List.of("account/account.json", "account/drafts.json", "account/sessions.json", "account/tokens.json", "person/addresses.json", "person/applications.json",
                "person/consents.json", "person/doings.json", "person/organisations.json", "person/preferences.json", "person/profile.json", "person/teams.json"), List.copyOf(files.keySet()));
        assertTrue(files.get("person/profile.json").contains("Anna O'Neil"), files.toString());
        assertTrue(files.get("person/teams.json").contains("Mobility"), files.toString());
        assertTrue(files.get("person/preferences.json").contains("Europe/Riga"), files.toString());
        assertTrue(files.get("person/doings.json").contains("people.team.created"), files.toString());
        assertFalse(files.toString().contains("argon"), "no hash of a password");
        refused(Kind.FORBIDDEN, "not-allowed", () -> taken(bruno, id(anna)));
    }

    @Test
    void an_administrator_who_takes_the_data_of_somebody_out_is_noted() throws IOException {
        taken(admin, id(anna));
        assertEquals("people.person.data-read", world.journal.ofSubject(id(anna), 0, 1).items().getFirst().type());
        assertEquals(admin.person(), world.journal.ofSubject(id(anna), 0, 1).items().getFirst().actor());
    }

    @Test
    void what_nobody_else_administers_is_handed_over_before_the_person_goes() {
        Organisation city = world.organisation(anna, "City", true);
        Team mobility = world.team(anna, city.id(), "Mobility");
        Team shared = world.team(anna, city.id(), "Shared");
        world.organisations.addMember(anna, shared.id(), id(bruno), true);
        assertEquals(List.of("organisation City", "team Mobility"),
                world.personal.duties(anna, id(anna)).stream().map(duty -> duty.kind() + " " + duty.name()).toList());

        Problem left = refused(Kind.CONFLICT, "duties-left", () -> world.personal.erase(anna, id(anna), email("Anna.O'Neil"), Optional.empty()));
        assertEquals("City, Mobility", left.details().get("names"));
        assertTrue(world.people.person(admin, id(anna)).isPresent());
        refused(Kind.INVALID, "successor-same", () -> world.personal.handOver(anna, id(anna), id(anna)));
        refused(Kind.NOT_FOUND, "not-found", () -> world.personal.handOver(anna, id(anna), UUID.randomUUID()));
        world.setDisabled(admin, id(bruno), true);
        refused(Kind.INVALID, "successor-disabled", () -> world.personal.handOver(anna, id(anna), id(bruno)));
        world.setDisabled(admin, id(bruno), false);

        assertEquals(2, world.personal.handOver(admin, id(anna), id(bruno)).size());
        assertEquals(List.of(), world.personal.duties(anna, id(anna)));
        world.personal.erase(anna, id(anna), email("Anna.O'Neil"), Optional.empty());
        assertEquals(List.of(new Duty("organisation", city.id(), "City"), new Duty("team", mobility.id(), "Mobility"), new Duty("team", shared.id(), "Shared")),
                world.personal.duties(admin, id(bruno)));
    }

    private static String email(String name) {
        return name + "@EXAMPLE.org";
    }

    @Test
    void nothing_personal_is_left_of_whoever_is_erased() throws IOException {
        Organisation city = world.organisation(admin, "City", true);
        Team mobility = world.team(admin, city.id(), "Mobility");
        world.organisations.addMember(admin, mobility.id(), id(anna), false);
        world.journal.append(admin, "test.granted", Optional.empty(), Optional.of(id(anna)), Map.of("name", "Anna O'Neil", "mail", "to anna.o'neil@example.org", "other", "Anna"));
        world.preferences.put(id(anna), "note", Optional.of("Anna O'Neil"));
        String token = world.tokens.create(id(anna), "Anna O'Neil's laptop", Optional.empty());
        assertFalse(world.personal.occurrences(admin, "o'neil").isEmpty());
        assertFalse(world.personal.occurrences(admin, "anna.o'neil@example.org").isEmpty());

        refused(Kind.INVALID, "confirmation-wrong", () -> world.personal.erase(anna, id(anna), "bruno.berg@example.org", Optional.empty()));
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.personal.erase(bruno, id(anna), email("Anna.O'Neil"), Optional.empty()));
        world.personal.erase(anna, id(anna), email("Anna.O'Neil"), Optional.empty());

        assertEquals(List.of(), world.personal.occurrences(admin, "O'Neil"));
        assertEquals(List.of(), world.personal.occurrences(admin, "anna.o'neil@example.org"));
        assertEquals(Map.of("name", "N. N.", "mail", "N. N.", "other", "Anna"), world.journal.all("test.", 0, 1).items().getFirst().params());
        assertEquals(1, world.organisations.members(admin, mobility.id(), 0, 10).total());
        assertTrue(world.people.person(admin, id(anna)).isEmpty());
        assertTrue(world.tokens.resolve(token).isEmpty());
        assertThrows(Problem.class, () -> world.signIn.signIn(email("Anna.O'Neil"), PASSWORD, "1.2.3.4", "test"));
        refused(Kind.NOT_FOUND, "not-found", () -> world.personal.erase(admin, id(anna), email("Anna.O'Neil"), Optional.empty()));
        world.person("Anna O'Neil");
    }

    @Test
    void the_last_administrator_of_the_platform_stays() {
        refused(Kind.CONFLICT, "last-administrator", () -> world.personal.erase(admin, id(admin), email("Ada.Admin"), Optional.empty()));
        assertTrue(world.people.person(admin, id(admin)).isPresent());
        assertFalse(world.people.person(admin, id(admin)).orElseThrow().disabled());
    }

    @Test
    void a_search_needs_a_text() {
        refused(Kind.INVALID, "text-too-short", () -> world.personal.occurrences(admin, " ab "));
        refused(Kind.INVALID, "text-too-long", () -> world.personal.occurrences(admin, "a".repeat(321)));
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.personal.occurrences(anna, "anna"));
    }
}

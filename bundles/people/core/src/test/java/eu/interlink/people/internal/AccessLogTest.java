package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem.Kind;
import eu.interlink.people.PersonalData.Access;
import eu.interlink.people.PersonalData.AccessKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class AccessLogTest {

    @Parameter
    private String engine;

    @TempDir
    private Path data;

    private World world;
    private Caller admin;
    private Caller second;
    private Caller anna;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        admin = world.person("Ada Admin", Caller.ROLE_ADMIN);
        second = world.person("Second Admin", Caller.ROLE_ADMIN);
        anna = world.person("Anna Ābele");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static UUID id(Caller caller) {
        return caller.requirePerson();
    }

    private List<String> accesses() {
        return world.personal.accesses(anna, id(anna), 0, 50).items().stream().map(one -> one.name() + " " + one.kind()).toList();
    }

    @Test
    void whoever_looks_at_a_person_is_noted_once_a_day() {
        world.people.person(admin, id(anna));
        world.people.person(admin, id(anna));
        assertEquals(List.of("Ada Admin VIEWED"), accesses());
        world.people.person(second, id(anna));
        assertEquals(List.of("Second Admin VIEWED", "Ada Admin VIEWED"), accesses());
        assertEquals(2, world.journal.all("people.person.viewed", 0, 10).total());
        Caller third = world.person("Third Admin", Caller.ROLE_ADMIN);
        world.personal.duties(third, id(anna));
        world.personal.duties(Caller.system(), id(anna));
        assertEquals(List.of("Third Admin VIEWED", "Second Admin VIEWED", "Ada Admin VIEWED"), accesses());
    }

    @Test
    void looking_at_oneself_or_at_nobody_is_nothing_to_tell() throws IOException {
        world.people.person(admin, id(admin));
        world.people.person(admin, UUID.randomUUID());
        world.people.me(anna);
        world.personal.export(anna, id(anna), OutputStream.nullOutputStream());
        world.personal.occurrences(admin, "Ada Admin");
        assertEquals(List.of(), accesses());
        assertEquals(0, world.personal.accesses(admin, id(admin), 0, 10).total());
        assertEquals(0, world.journal.all("people.person.viewed", 0, 10).total());
        assertEquals(1, world.journal.all("people.person.searched", 0, 10).total(), "auditors see every search");
    }

    @Test
    void an_export_and_a_search_for_name_or_address_are_told_each_time() throws IOException {
        world.personal.export(admin, id(anna), OutputStream.nullOutputStream());
        world.personal.export(admin, id(anna), OutputStream.nullOutputStream());
        world.personal.occurrences(second, " anna abele ");
        world.personal.occurrences(second, "ANNA.ĀBELE@example.org");
        world.personal.occurrences(second, "something else");
        assertEquals(List.of("Second Admin SEARCHED", "Second Admin SEARCHED", "Ada Admin EXPORTED", "Ada Admin EXPORTED"), accesses());
        world.journal.all("people.person.searched", 0, 10).items().forEach(event -> assertTrue(event.params().isEmpty(), event.toString()));
    }

    @Test
    void the_operator_is_told_without_a_name() {
        world.people.person(Caller.system(), id(anna));
        Access access = world.personal.accesses(anna, id(anna), 0, 1).items().getFirst();
        assertEquals(Optional.empty(), access.by());
        assertEquals("", access.name());
        assertEquals(AccessKind.VIEWED, access.kind());
    }

    @Test
    void the_list_is_for_the_person_and_administrators_and_comes_in_pages() {
        world.people.person(admin, id(anna));
        world.people.person(second, id(anna));
        world.people.setAccount(admin, id(anna), Set.of(), false, world.people.me(anna).version());
        Page<Access> page = world.personal.accesses(admin, id(anna), 1, 1);
        assertEquals(2, page.total());
        assertEquals("Ada Admin", page.items().getFirst().name());
        assertEquals(1, world.personal.accesses(anna, id(anna), -5, 0).items().size());
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.personal.accesses(world.person("Bruno"), id(anna), 0, 10));
        refused(Kind.FORBIDDEN, "not-signed-in", () -> world.personal.accesses(World.GUEST, id(anna), 0, 10));
    }

    @Test
    void an_erased_administrator_is_told_without_a_name_and_the_package_holds_the_list() throws IOException {
        world.people.person(second, id(anna));
        world.personal.erase(admin, id(second), "Second.Admin@example.org", Optional.empty());
        assertEquals(List.of("N. N. VIEWED"), accesses());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.personal.export(anna, id(anna), out);
        String found = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found = entry.getName().equals("person/accesses.json") ? new String(zip.readAllBytes(), StandardCharsets.UTF_8) : found;
            }
        }
        assertTrue(found.contains("VIEWED"), found);
    }

    @Test
    void what_was_needed_for_one_day_goes_after_it() {
        world.people.person(admin, id(anna));
        new AccessLog(world.database.store(), world.journal).tidy(Clock.systemUTC().instant().plus(Duration.ofDays(4)));
        int left = world.database.store().read(handle -> handle.createQuery("select count(*) from people.person_view").mapTo(Integer.class).one());
        assertEquals(0, left);
        assertEquals(1, accesses().size(), "the journal keeps it");
    }
}

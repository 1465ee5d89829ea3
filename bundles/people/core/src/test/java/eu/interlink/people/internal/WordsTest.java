package eu.interlink.people.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations.Draft;
import eu.interlink.people.Person;
import eu.interlink.people.PersonRef;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.TeamType;
import eu.interlink.store.WordFiller;
import eu.interlink.store.WordIndex;
import eu.interlink.store.internal.DatabaseTextSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** How people and organisations are found by words. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class WordsTest {

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

    private Person register(String name, String email) {
        return world.people.register(admin, name, email, World.PASSWORD, Set.of());
    }

    private Page<Person> page(String text, int offset, int limit) {
        return world.people.list(admin, Optional.of(text), offset, limit);
    }

    private List<String> listed(String text) {
        return page(text, 0, 10).items().stream().map(Person::name).toList();
    }

    private List<String> organisations(Caller caller, String text) {
        return world.organisations.list(caller, Optional.of(text), 0, 10).items().stream().map(Organisation::name).toList();
    }

    @Test
    void each_word_begins_a_word_of_the_name_in_any_order_and_without_accents() {
        register("Jānis Bērziņš-Kalns", "jb@one.example.org");
        register("Janine Berlioz", "berlioz@two.example.org");
        register("Šarlote Ābele", "s@two.example.org");
        assertEquals(List.of("Janine Berlioz", "Jānis Bērziņš-Kalns"), listed("jan"));
        assertEquals(List.of("Jānis Bērziņš-Kalns"), listed("  BERZ  jānis"));
        assertEquals(List.of("Jānis Bērziņš-Kalns"), listed("kalns"));
        assertEquals(List.of("Jānis Bērziņš-Kalns"), listed("Bērziņš-Kalns, J."));
        assertEquals(List.of("Šarlote Ābele"), listed("abele s"));
        assertEquals(List.of(), listed("anis"), "the middle of a word is no beginning");
        assertEquals(List.of(), listed("jan nobody"));
        assertEquals(List.of(), listed("%"));
        assertEquals(List.of(), listed("\0"));
        assertEquals(List.of(), listed("x".repeat(10_000)));
    }

    @Test
    void administrators_find_addresses_too_after_names() {
        register("Zeta", "zeta@marta.example.org");
        register("Marta", "someone@one.example.org");
        register("Other", "marta.rossi@one.example.org");
        assertEquals(List.of("Marta", "Other"), listed("mart"));
        assertEquals(List.of("Other"), listed("rossi"));
        assertEquals(List.of("Other"), listed("marta.rossi@one.example.org"));
        assertEquals(List.of("Other"), listed("MARTA.rossi@one"));
        assertEquals(List.of("Zeta"), listed("@marta"));
        Caller zeta = world.signIn.resolve(world.signIn.open(page("zeta", 0, 1).items().getFirst().id(), "test").token()).orElseThrow();
        world.organisations.addMember(zeta, world.team(zeta, world.organisation(zeta, "Comune", false).id(), "Team").id(), page("other", 0, 1).items().getFirst().id(), false);
        assertEquals(List.of("Other"), world.people.find(zeta, "oth").stream().map(PersonRef::name).toList());
        assertEquals(List.of(), world.people.find(zeta, "rossi").stream().map(PersonRef::name).toList(), "nobody else finds by a part of an address");
        assertEquals(List.of(), world.people.find(zeta, "marta.rossi@one").stream().map(PersonRef::name).toList());
    }

    @Test
    void what_is_found_comes_page_by_page() {
        for (int i = 0; i < 5; i++) {
            register("Twin " + i, "twin" + i + "@example.org");
        }
        Page<Person> second = page("twin", 2, 2);
        assertEquals(5, second.total());
        assertEquals(List.of("Twin 2", "Twin 3"), second.items().stream().map(Person::name).toList());
        assertEquals(List.of(), page("twin", 10, 2).items());
    }

    @Test
    void a_new_name_and_a_new_address_are_found_and_the_old_ones_no_more() {
        Caller anna = world.person("Anna");
        Person renamed = world.people.rename(anna, "Berta", world.people.me(anna).version());
        assertEquals(List.of("Berta"), listed("berta"));
        assertEquals(List.of("Berta"), listed("anna"), "the address is the old one");
        new PersonTable(world.database.store()).setEmail(renamed.id(), "new@example.org");
        assertEquals(List.of(), listed("anna"));
        assertEquals(List.of("Berta"), listed("new@"));
        world.personal.erase(admin, renamed.id(), "new@example.org", Optional.empty());
        assertEquals(List.of(), listed("berta"));
    }

    @Test
    void the_proof_of_an_erasure_looks_at_words_too() {
        Person person = register("Jānis Qwertz", "qwertz@example.org");
        DatabaseTextSearch search = new DatabaseTextSearch(world.database.store());
        assertEquals(2, search.occurrences("QWERTZ").get("people.person_word.word"), search.occurrences("qwertz").toString());
        assertEquals(1, search.occurrences("@Qwertz@example").get("people.person_word.word"));
        world.personal.erase(admin, person.id(), "qwertz@example.org", Optional.empty());
        assertEquals(0, search.occurrences("qwertz").size(), search.occurrences("qwertz").toString());
    }

    @Test
    void organisations_are_found_by_words_as_far_as_they_are_seen() {
        Caller anna = world.person("Anna");
        Caller berta = world.person("Berta");
        Organisation closed = world.organisation(anna, "Comune di Reggio", false);
        world.organisation(anna, "Reggio Children", true);
        assertEquals(List.of("Reggio Children"), organisations(berta, "regg"));
        assertEquals(List.of("Comune di Reggio", "Reggio Children"), organisations(anna, "regg").stream().sorted().toList());
        assertEquals(List.of("Comune di Reggio"), organisations(admin, "reggio comune"));
        world.organisations.update(anna, closed.id(), new Draft("Città", "", false, TeamType.CITIZENS, TeamCreators.ADMINISTRATORS), closed.version());
        assertEquals(List.of("Città"), organisations(anna, "citta"));
        assertEquals(List.of(), organisations(anna, "comune"));
    }

    @Test
    void rows_of_an_older_version_get_their_words_at_the_next_start() {
        world.organisation(world.person("Anna"), "Comune", true);
        for (int i = 0; i < 20; i++) {
            register("Twin " + i, "twin" + i + "@example.org");
        }
        world.database.store().run(handle -> handle.execute("delete from people.person_word"));
        world.database.store().run(handle -> handle.execute("delete from people.organisation_word"));
        assertEquals(List.of(), listed("anna"));
        new WordFiller(world.database.store(), WordFill.sources(), 3).fill();
        assertEquals(List.of("Anna"), listed("anna"));
        assertEquals(20, page("twin", 0, 1).total());
        assertEquals(List.of("Comune"), organisations(admin, "com"));
    }

    @Test
    void words_are_cut_and_never_more_than_the_table_holds() {
        assertEquals(Set.of("x".repeat(64)), WordIndex.words("X".repeat(200)));
        assertEquals(Set.of(), WordIndex.words("?! —"));
        assertEquals(Set.of("@a.b@c.org", "@b", "@@c.org"), WordIndex.ofAddress("A.b@C.org"));
        assertEquals(Set.of("a", "@@c"), WordIndex.terms(" a  @c\n"));
        assertEquals(Set.of("@a", "@b@c"), WordIndex.addressTerms("a b@c"));
        assertTrue(WordIndex.terms("a b c d e f g h i j k").size() <= 8);
    }
}

package eu.interlink.interlinkers.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Exporter;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.ResourceInfo;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.store.Ids;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ResourceLifeTest {

    @Parameter
    String engine;

    @TempDir
    Path data;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(engine, data);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void it_says_what_it_is_in_four_languages() {
        Descriptor descriptor = fixture.interlinker.descriptor();
        assertEquals("documents", descriptor.id());
        assertEquals("1.2.3", descriptor.version());
        assertEquals(Set.of("en", "it", "es", "lv"), descriptor.name().texts().keySet());
        assertEquals(Set.of("en", "it", "es", "lv"), descriptor.summary().texts().keySet());
    }

    @Test
    void the_newest_version_can_be_had_as_the_file_that_it_is() throws IOException {
        UUID id = fixture.empty();
        assertEquals(List.of(), fixture.interlinker.formats(fixture.anna, id));
        fixture.documents.add(fixture.anna, id, "a.txt", "", Fixture.stream("hello"));
        Exporter.Format format = fixture.interlinker.formats(fixture.anna, id).getFirst();
        assertEquals(List.of("file", "text/plain", "txt"), List.of(format.id(), format.mediaType(), format.extension()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fixture.interlinker.export(fixture.anna, id, "file", out);
        assertEquals("hello", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_new_document_is_empty_and_making_it_again_changes_nothing() throws IOException {
        UUID id = fixture.empty();
        ResourceInfo first = fixture.interlinker.describe(id);
        assertEquals(0, first.size());
        fixture.documents.add(fixture.anna, id, "a.txt", "", Fixture.stream("hello"));
        ResourceInfo again = fixture.interlinker.create(fixture.anna, new NewResource(id, "Name", "en", Optional.empty()));
        assertEquals(5, again.size());
        assertEquals(fixture.interlinker.describe(id), again);
    }

    @Test
    void a_template_becomes_the_first_version_once() throws IOException {
        FileRef template = fixture.stored("canvas.md", "# Canvas");
        UUID id = Ids.next();
        ResourceInfo made = fixture.interlinker.create(fixture.berta, fixture.from(id, template));
        assertEquals(made, fixture.interlinker.create(fixture.berta, fixture.from(id, template)));
        Document document = fixture.documents.document(fixture.anna, id);
        assertEquals(new FileRef(template.sha256(), "Name.md", "text/markdown", template.size()), document.newest().orElseThrow().file());
        assertEquals(List.of("Name.md"), fixture.held(id));
        assertEquals(1, document.newest().orElseThrow().number());
        assertEquals(fixture.berta.person(), document.newest().orElseThrow().author());
        assertEquals("# Canvas", fixture.content(id, 1));
    }

    @Test
    void any_name_of_a_resource_makes_a_harmless_file_name() {
        assertEquals("a_b_ 🌱.md", FileName.of("a/b? 🌱", "t.md"));
        assertEquals("t.md", FileName.of(" .. ", "t.md"));
        assertEquals(FileName.MAX, FileName.of("n".repeat(500), "t.docx").length());
        assertEquals("plan", FileName.of("plan", "README"));
    }

    @Test
    void a_template_of_a_strange_type_is_refused() throws IOException {
        FileRef page = fixture.stored("page.html", "<html></html>");
        UUID id = Ids.next();
        assertThrows(Problem.class, () -> fixture.interlinker.create(fixture.anna, fixture.from(id, page)));
        assertThrows(Problem.class, () -> fixture.interlinker.describe(id));
    }

    @Test
    void a_copy_has_the_newest_content_and_a_life_of_its_own() throws IOException {
        UUID original = fixture.with("one", "two");
        UUID copy = Ids.next();
        fixture.interlinker.copy(fixture.berta, original, new NewResource(copy, "Copy", "en", Optional.empty()));
        fixture.interlinker.copy(fixture.berta, original, new NewResource(copy, "Copy", "en", Optional.empty()));
        fixture.interlinker.purge(Set.of(original));
        assertEquals("two", fixture.content(copy, 1));
        assertEquals(1, fixture.documents.versions(fixture.anna, copy, 100, 100).size());
        UUID forbidden = Ids.next();
        assertThrows(Problem.class, () -> fixture.interlinker.copy(fixture.stranger, copy, new NewResource(forbidden, "x", "en", Optional.empty())));
    }

    @Test
    void an_archive_makes_the_same_document_again_elsewhere() throws IOException {
        UUID id = fixture.with("one", "two", "one");
        fixture.documents.restore(fixture.berta, id, 2);
        byte[] archive = archive(id);
        try (Fixture elsewhere = new Fixture(engine, data.resolve("elsewhere"))) {
            elsewhere.interlinker.restore(id, new ByteArrayInputStream(archive));
            assertEquals(fixture.documents.versions(fixture.anna, id, 100, 100), elsewhere.documents.versions(elsewhere.anna, id, 100, 100));
            assertEquals(fixture.documents.document(fixture.anna, id), elsewhere.documents.document(elsewhere.anna, id));
            assertEquals("two", elsewhere.content(id, 4));
            assertEquals(5, elsewhere.documents.add(elsewhere.anna, id, "next.txt", "", Fixture.stream("x")).number());
        }
    }

    @Test
    void restoring_replaces_what_is_there() throws IOException {
        UUID id = fixture.with("one");
        byte[] archive = archive(id);
        fixture.documents.add(fixture.anna, id, "later.txt", "", Fixture.stream("later"));
        fixture.interlinker.restore(id, new ByteArrayInputStream(archive));
        assertEquals(1, fixture.documents.versions(fixture.anna, id, 100, 100).size());
        assertEquals(List.of("a.txt"), fixture.held(id));
    }

    @Test
    void an_empty_document_can_be_archived() throws IOException {
        UUID id = fixture.empty();
        byte[] archive = archive(id);
        fixture.interlinker.purge(Set.of(id));
        fixture.interlinker.restore(id, new ByteArrayInputStream(archive));
        assertTrue(fixture.documents.document(fixture.anna, id).newest().isEmpty());
    }

    @Test
    void a_damaged_archive_changes_nothing() throws IOException {
        UUID id = fixture.with("one", "two");
        byte[] archive = archive(id);
        List<Version> before = fixture.documents.versions(fixture.anna, id, 100, 100);
        for (int cut : List.of(0, 10, archive.length / 2)) {
            assertThrows(IOException.class, () -> fixture.interlinker.restore(id, new ByteArrayInputStream(archive, 0, cut)));
            assertEquals(before, fixture.documents.versions(fixture.anna, id, 100, 100));
            assertEquals("two", fixture.content(id, 2));
        }
    }

    @Test
    void purging_takes_everything_and_may_be_delivered_twice() throws IOException {
        UUID id = fixture.with("one", "two");
        UUID other = fixture.with("one");
        fixture.interlinker.purge(Set.of(id, UUID.randomUUID()));
        fixture.interlinker.purge(Set.of(id));
        assertTrue(fixture.held(id).isEmpty());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> fixture.interlinker.describe(id)).kind());
        assertEquals("one", fixture.content(other, 1));
    }

    @Test
    void a_person_is_told_what_is_kept_and_forgotten_on_demand() throws IOException {
        UUID id = fixture.with("one");
        fixture.documents.add(fixture.berta, id, "b.txt", "from Berta", Fixture.stream("two"));
        UUID berta = fixture.berta.requirePerson();
        String told = fixture.interlinker.personalData(berta);
        assertTrue(told.contains("from Berta") && told.contains("b.txt") && told.contains(id.toString()), told);
        assertFalse(told.contains("note on one"), told);
        fixture.interlinker.erase(berta);
        fixture.interlinker.erase(berta);
        assertEquals("{}", fixture.interlinker.personalData(berta));
        Version version = fixture.documents.version(fixture.anna, id, 2);
        assertEquals(Optional.empty(), version.author());
        assertEquals("", version.note());
        assertEquals("two", fixture.content(id, 2));
    }

    @Test
    void it_is_well_while_its_tables_are_there() {
        fixture.interlinker.health();
        fixture.database.store().run(handle -> handle.execute("drop table documents.document_version"));
        fixture.database.store().run(handle -> handle.execute("drop table documents.document"));
        assertThrows(IllegalStateException.class, fixture.interlinker::health);
    }

    private byte[] archive(UUID id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fixture.interlinker.archive(id, out);
        return out.toByteArray();
    }
}

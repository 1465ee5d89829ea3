package eu.interlink.interlinkers.documents;

import static eu.interlink.interlinkers.documents.Fixture.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class DocumentsTest {

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
    void a_file_becomes_a_version_with_author_time_size_and_note() throws IOException {
        UUID id = fixture.empty();
        Version version = fixture.documents.add(fixture.berta, id, "plan.txt", "  first draft ", stream("hello"));
        assertEquals(1, version.number());
        assertEquals("plan.txt", version.file().name());
        assertEquals("text/plain", version.file().mediaType());
        assertEquals(5, version.file().size());
        assertEquals("first draft", version.note());
        assertEquals(fixture.berta.person(), version.author());
        assertEquals(Optional.of(version), fixture.documents.document(fixture.reader, id).newest());
        assertEquals("hello", fixture.content(id, 1));
    }

    @Test
    void every_change_is_told_to_the_history_and_to_open_screens() throws IOException {
        UUID id = fixture.with("one", "two");
        fixture.documents.restore(fixture.anna, id, 1);
        fixture.documents.rename(fixture.anna, id, 3, "b.txt");
        assertEquals(List.of("version-added: added the first file", "version-added: added a new version",
                "version-restored: made an older version the newest", "file-renamed: renamed the file"), fixture.told);
        assertEquals(List.of("version-added", "version-added", "version-restored", "file-renamed"), fixture.published);
    }

    @Test
    void an_older_version_can_become_the_newest_and_nothing_is_lost() throws IOException {
        UUID id = fixture.with("one", "two");
        Version restored = fixture.documents.restore(fixture.berta, id, 1);
        assertEquals(3, restored.number());
        assertEquals(Optional.of(1), restored.restoredFrom());
        assertEquals("one", fixture.content(id, 3));
        assertEquals("two", fixture.content(id, 2));
        assertEquals(List.of(3, 2, 1), numbers(id));
    }

    @Test
    void versions_come_in_pages() throws IOException {
        UUID id = fixture.with("1", "2", "3", "4", "5");
        assertEquals(List.of(5, 4), fixture.documents.versions(fixture.anna, id, Integer.MAX_VALUE, 2).stream().map(Version::number).toList());
        assertEquals(List.of(3, 2), fixture.documents.versions(fixture.anna, id, 4, 2).stream().map(Version::number).toList());
    }

    @Test
    void a_file_is_renamed_and_keeps_its_extension() throws IOException {
        UUID id = fixture.with("one");
        assertEquals("Piano 🌱.txt", fixture.documents.rename(fixture.anna, id, 1, " Piano 🌱 ").file().name());
        assertEquals("x.md", fixture.documents.rename(fixture.anna, id, 1, "x.md").file().name());
        assertEquals(List.of("x.md"), fixture.held(id));
        assertEquals("one", fixture.content(id, 1));
    }

    @Test
    void renaming_one_version_leaves_another_with_the_same_content_alone() throws IOException {
        UUID id = fixture.with("same", "same");
        fixture.documents.rename(fixture.anna, id, 2, "other.txt");
        assertEquals(List.of("a.txt", "other.txt"), fixture.held(id));
        assertEquals("a.txt", fixture.documents.version(fixture.anna, id, 1).file().name());
    }

    @Test
    void renaming_a_version_that_is_not_the_newest_any_more_is_stale() throws IOException {
        UUID id = fixture.with("one", "two");
        assertEquals(Problem.Kind.CONFLICT, problem(() -> fixture.documents.rename(fixture.anna, id, 1, "late.txt")).kind());
        assertEquals(List.of("a.txt", "a.txt"), fixture.held(id));
    }

    @Test
    void a_name_that_is_none_is_refused_with_its_field() throws IOException {
        UUID id = fixture.with("one");
        for (String name : List.of("", "  ", "../etc/passwd", "a\\b", "a\u0000b", "invoice\u202Egpj.exe", "n".repeat(300), ".", "...")) {
            Problem problem = problem(() -> fixture.documents.rename(fixture.anna, id, 1, name));
            assertEquals(Problem.Kind.INVALID, problem.kind(), name);
            assertEquals("name", problem.details().get("field"), name);
        }
    }

    @Test
    void names_of_uploads_lose_their_folders_and_keep_their_emoji() throws IOException {
        UUID id = fixture.empty();
        assertEquals("passwd", fixture.documents.add(fixture.anna, id, "../../etc/passwd", "", stream("x")).file().name());
        assertEquals("Fête 🎉 ā.txt", fixture.documents.add(fixture.anna, id, "C:\\temp\\Fête 🎉 ā.txt", "", stream("x")).file().name());
    }

    @Test
    void what_is_too_large_is_refused_and_leaves_nothing_behind() throws IOException {
        UUID id = fixture.with("one");
        Problem problem = problem(() -> fixture.documents.add(fixture.anna, id, "big.txt", "", stream("x".repeat((int) Fixture.MAX + 1))));
        assertEquals("file-too-large", problem.code());
        assertEquals(List.of(1), numbers(id));
        assertEquals(List.of("a.txt"), fixture.held(id));
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() throws IOException {
        UUID id = fixture.with("one");
        InputStream broken = new InputStream() {
            private int left = 100;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("gone");
                }
                return 'x';
            }
        };
        assertThrows(IOException.class, () -> fixture.documents.add(fixture.anna, id, "b.txt", "", broken));
        assertEquals(List.of(1), numbers(id));
        assertEquals(List.of("a.txt"), fixture.held(id));
    }

    @Test
    void a_note_that_is_too_long_is_refused_before_anything_is_stored() throws IOException {
        UUID id = fixture.empty();
        assertEquals("note", problem(() -> fixture.documents.add(fixture.anna, id, "a", "n".repeat(Documents.MAX_NOTE + 1), stream("x"))).details().get("field"));
        assertTrue(fixture.held(id).isEmpty());
    }

    @Test
    void scripts_in_names_and_notes_stay_text() throws IOException {
        UUID id = fixture.empty();
        Version version = fixture.documents.add(fixture.anna, id, "a.txt", "<script>alert(1)</script>", stream("<script>"));
        assertEquals("<script>alert(1)</script>", version.note());
    }

    @Test
    void who_may_only_look_changes_nothing_and_a_stranger_sees_nothing() throws IOException {
        UUID id = fixture.with("one");
        assertEquals(List.of(1), fixture.documents.versions(fixture.reader, id, 10, 10).stream().map(Version::number).toList());
        List<Executable> changes = List.of(() -> fixture.documents.add(fixture.reader, id, "b", "", stream("x")),
                () -> fixture.documents.restore(fixture.reader, id, 1), () -> fixture.documents.rename(fixture.reader, id, 1, "b"));
        changes.forEach(change -> assertEquals(Problem.Kind.FORBIDDEN, problem(change).kind()));
        List<Executable> looks = List.of(() -> fixture.documents.document(fixture.stranger, id), () -> fixture.documents.version(fixture.stranger, id, 1),
                () -> fixture.documents.versions(fixture.stranger, id, 10, 10));
        looks.forEach(look -> assertEquals(Problem.Kind.FORBIDDEN, problem(look).kind()));
    }

    @Test
    void what_is_not_there_is_not_found() throws IOException {
        UUID id = fixture.with("one");
        UUID nowhere = UUID.randomUUID();
        List<Executable> calls = List.of(() -> fixture.documents.version(fixture.anna, id, 2), () -> fixture.documents.restore(fixture.anna, id, 0),
                () -> fixture.documents.document(fixture.anna, nowhere), () -> fixture.documents.add(fixture.anna, nowhere, "a", "", stream("x")));
        calls.forEach(call -> assertEquals(Problem.Kind.NOT_FOUND, problem(call).kind()));
        assertTrue(fixture.held(nowhere).isEmpty());
    }

    @Test
    void uploads_at_the_same_time_become_versions_one_after_the_other() throws Exception {
        UUID id = fixture.empty();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Version>> uploads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String content = "content " + i;
                uploads.add(() -> fixture.documents.add(fixture.anna, id, "a.txt", "", stream(content)));
            }
            for (Future<Version> upload : threads.invokeAll(uploads)) {
                upload.get();
            }
        }
        assertEquals(List.of(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), numbers(id));
    }

    private List<Integer> numbers(UUID id) {
        return fixture.documents.versions(fixture.anna, id, Integer.MAX_VALUE, 100).stream().map(Version::number).toList();
    }

    private static Problem problem(Executable call) {
        return assertThrows(Problem.class, call);
    }
}

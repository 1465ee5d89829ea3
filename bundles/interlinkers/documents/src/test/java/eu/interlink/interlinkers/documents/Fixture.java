package eu.interlink.interlinkers.documents;

import eu.interlink.files.internal.StoredFiles;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.Template;
import eu.interlink.interlinker.platform.Activity;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinker.platform.Rights;
import eu.interlink.store.Ids;
import eu.interlink.testing.TestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Documents on a real database and the real file store; rights, history and live channel only remember. */
final class Fixture implements AutoCloseable {

    static final long MAX = 10_000;

    final TestStore database;
    final StoredFiles files;
    final Documents documents;
    final DocumentsInterlinker interlinker;
    final Caller anna = person("Anna");
    final Caller berta = person("Berta");
    /** Who may only look. */
    final Caller reader = person("Reader");
    /** Who may nothing. */
    final Caller stranger = person("Stranger");
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<String> published = new CopyOnWriteArrayList<>();

    Fixture(String engine, Path data) {
        database = TestStore.of(engine, "documents", "files");
        files = new StoredFiles(database.store(), data, false, Clock.systemUTC());
        Rights rights = (caller, right, resource) -> caller != stranger && (caller != reader || right == Right.VIEW);
        Activity activity = (caller, resource, kind, sentence) -> told.add(kind + ": " + sentence.in(Locale.ENGLISH));
        documents = new Documents(database.dataSource("documents"), files, rights, activity, live(), MAX, Clock.systemUTC());
        interlinker = new DocumentsInterlinker(database.dataSource("documents"), files, rights, "1.2.3", Clock.systemUTC());
    }

    private static Caller person(String name) {
        return new Caller(Caller.Kind.PERSON, Optional.of(Ids.next()), name, Set.of(), Locale.ENGLISH, ZoneOffset.UTC);
    }

    private Live live() {
        return new Live() {
            @Override
            public void publish(UUID topic, String message) {
                published.add(message);
            }

            @Override
            public Subscription subscribe(UUID topic, Consumer<String> listener) {
                return () -> { };
            }
        };
    }

    /** An empty document. */
    UUID empty() {
        UUID id = Ids.next();
        interlinker.create(anna, new NewResource(id, "Name", "en", Optional.empty()));
        return id;
    }

    /** A document with versions of these contents. */
    UUID with(String... contents) throws IOException {
        UUID id = empty();
        for (String content : contents) {
            documents.add(anna, id, "a.txt", "note on " + content, stream(content));
        }
        return id;
    }

    FileRef stored(String name, String content) throws IOException {
        return files.put(Ids.next(), name, stream(content), MAX);
    }

    NewResource from(UUID id, FileRef file) {
        return new NewResource(id, "Name", "en", Optional.of(new Template("entry", file)));
    }

    String content(UUID id, int number) throws IOException {
        try (InputStream in = documents.open(documents.version(anna, id, number))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Names under which a document holds content, sorted. */
    List<String> held(UUID id) {
        return database.store().read(handle -> new ArrayList<>(handle.createQuery(
                "select name from files.holder where holder = :id order by name, sha256").bind("id", id).mapTo(String.class).list()));
    }

    static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        database.close();
    }
}

package eu.interlink.catalogue.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.CatalogueImport.Counts;
import eu.interlink.catalogue.Entry;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.lifecycle.Unit;
import eu.interlink.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledInterlinkersTest {

    private static final Caller READER = Samples.person("en");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Unit UNIT = new Unit("dotvote", "1.0.0", "", "distribution", Optional.empty(), Unit.State.RUNNING, Optional.empty(),
            Optional.empty(), Instant.EPOCH);

    @TempDir
    Path data;
    private World world;
    private InstalledInterlinkers installed;
    private volatile Runnable told = () -> { };
    private final Live live = new Live() {

        @Override
        public void publish(UUID topic, String message) {
            if (topic.equals(Catalogue.ENTRIES)) {
                told.run();
            }
        }

        @Override
        public Subscription subscribe(UUID topic, Consumer<String> listener) {
            return () -> { };
        }
    };

    @BeforeEach
    void open() {
        world = new World("h2", data);
        world.interlinkers.here.add(Samples.descriptor("documents", "Documents", List.of()));
        installed = new InstalledInterlinkers(world.database.store(), world.interlinkers, world.journal, live);
        Await.until(PATIENCE, () -> find("software/documents").isPresent());
    }

    @AfterEach
    void close() {
        installed.stop();
        world.close();
    }

    @Test
    void what_is_there_at_the_start_has_an_entry_with_safe_texts() {
        Entry documents = find("software/documents").orElseThrow();
        assertEquals("Documents", documents.name().in(READER.locale()));
        assertEquals("What Documents does, <b>safely</b>.", documents.description().in(READER.locale()));
        assertEquals(Optional.of("documents"), documents.interlinker());
        assertEquals(Optional.of("EUPL-1.2"), documents.licence());
    }

    @Test
    void open_pages_are_told_when_the_entry_of_a_new_tool_can_be_found() {
        AtomicBoolean there = new AtomicBoolean();
        told = () -> there.set(find("software/dotvote").isPresent());
        world.interlinkers.here.add(Samples.descriptor("dotvote", "Dot voting", List.of("P_1")));
        installed.changed(UNIT);
        Await.until(PATIENCE, there::get);
    }

    @Test
    void what_is_dropped_in_appears_and_stays_listed_when_it_goes() {
        world.interlinkers.here.add(Samples.descriptor("dotvote", "Dot voting", List.of("P_1")));
        installed.changed(UNIT);
        Await.until(PATIENCE, () -> find("software/dotvote").isPresent());
        assertEquals(Set.of("P_1"), find("software/dotvote").orElseThrow().profiles());
        world.interlinkers.here.removeIf(descriptor -> descriptor.id().equals("dotvote"));
        installed.changed(UNIT);
        assertTrue(find("software/dotvote").orElseThrow().interlinker().isEmpty());
        assertFalse(find("software/dotvote").orElseThrow().retired());
    }

    @Test
    void an_upgrade_brings_its_new_texts() {
        world.interlinkers.here.set(0, Samples.descriptor("documents", "Documents and sheets", List.of()));
        installed.changed(UNIT);
        Await.until(PATIENCE, () -> find("software/documents").orElseThrow().name().in(READER.locale()).equals("Documents and sheets"));
        assertEquals(2, find("software/documents").orElseThrow().version());
    }

    @Test
    void an_imported_entry_takes_over_the_description_of_what_is_installed_and_keeps_the_rest() {
        world.load(Samples.fixture());
        world.interlinkers.here.add(Samples.descriptor("idea-board", "Our idea board", List.of("P_3")));
        installed.changed(UNIT);
        Await.until(PATIENCE, () -> find("software/idea_board").orElseThrow().name().in(READER.locale()).equals("Our idea board"));
        Entry board = find("software/idea_board").orElseThrow();
        assertTrue(board.logo().isPresent());
        assertFalse(board.instructions().isEmpty());
        assertEquals(new Counts(13, 0, 0, 9, 4), world.load(Samples.fixture()).counts().get("interlinkers"));
    }

    private Optional<Entry> find(String key) {
        return world.catalogue.entryByKey(READER, key);
    }
}

package eu.interlink.lifecycle.internal.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.Compatibility;
import eu.interlink.lifecycle.KeptVersion;
import eu.interlink.lifecycle.Leftover;
import eu.interlink.lifecycle.Difference;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.Offers;
import eu.interlink.lifecycle.Part;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Purged;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitDetail;
import eu.interlink.lifecycle.internal.Jar;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import eu.interlink.lifecycle.internal.swap.UnitTable;
import eu.interlink.testing.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files and a real table; the lifecycle behind it only notes what it is asked for. */
class DropFolderTest {

    @TempDir
    Path folder;

    private final TestStore store = TestStore.h2("lifecycle");
    private final UnitTable units = new UnitTable(store.store());
    private final DropTable drops = new DropTable(store.store(), store.leases("node-1"));
    private final Noting lifecycle = new Noting(units);
    private final NotingOffers offers = new NotingOffers(new ArrayList<>(), new ArrayList<>());
    private Path deploy;
    private DropFolder drop;

    @BeforeEach
    void prepare() throws IOException {
        deploy = Files.createDirectories(folder.resolve("deploy"));
        start(Duration.ZERO);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** As after a restart of this node. */
    private void start(Duration patience) {
        drop = new DropFolder(deploy, lifecycle, offers, units, drops, patience);
    }

    @Test
    void a_jar_is_installed_once_and_stays_where_it_is() throws IOException {
        jar("survey", "1.0.0", "survey.jar");
        scan(4);
        assertEquals(List.of("install survey 1.0.0 deploy:survey.jar"), lifecycle.heard);
        assertEquals(List.of("survey.jar"), files());
    }

    @Test
    void deleting_the_jar_of_a_part_of_the_platform_gives_it_back() throws IOException {
        jar("screens", "1.0.0", "screens.jar");
        scan(4);
        lifecycle.exchanged.add(new Part("eu.interlink.screens", "1.1.0", "1.0.0", "deploy:screens.jar", Optional.empty(), Optional.empty(), Instant.EPOCH));
        Files.delete(deploy.resolve("screens.jar"));
        scan(3);
        assertTrue(lifecycle.heard.contains("give back eu.interlink.screens"), lifecycle.heard.toString());
    }

    @Test
    void a_file_that_still_grows_waits() throws IOException {
        byte[] whole = Files.readAllBytes(jar("survey", "1.0.0", "whole.tmp"));
        start(Duration.ofMinutes(1));
        Path growing = Files.write(deploy.resolve("survey.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));
        scan(4);
        assertEquals(List.of(), lifecycle.heard);
        Files.write(growing, java.util.Arrays.copyOfRange(whole, whole.length / 2, whole.length), StandardOpenOption.APPEND);
        scan(1);
        assertEquals(List.of(), lifecycle.heard);
        scan(1);
        assertEquals(List.of("install survey 1.0.0 deploy:survey.jar"), lifecycle.heard);
    }

    @Test
    void what_is_refused_gets_the_reason_beside_it_and_is_not_tried_again_until_it_changes() throws IOException {
        jar("bad", "1.0.0", "bad.jar");
        scan(5);
        assertEquals(List.of("install bad 1.0.0 deploy:bad.jar"), lifecycle.heard);
        assertEquals(List.of("bad.jar", "bad.jar.refused.txt"), files());
        assertTrue(Files.readString(deploy.resolve("bad.jar.refused.txt")).contains("Nobody likes it."));
        jar("survey", "1.0.0", "bad.jar");
        scan(3);
        assertEquals(List.of("bad.jar"), files());
        assertEquals("install survey 1.0.0 deploy:bad.jar", lifecycle.heard.getLast());
    }

    @Test
    void the_note_goes_with_the_refused_file() throws IOException {
        jar("bad", "1.0.0", "bad.jar");
        scan(3);
        Files.delete(deploy.resolve("bad.jar"));
        scan(3);
        assertEquals(List.of(), files());
    }

    @Test
    void a_broken_file_is_refused_after_a_while() throws IOException {
        Files.writeString(deploy.resolve("broken.jar"), "no jar");
        Files.createFile(deploy.resolve("empty.jar"));
        scan(3);
        assertEquals(List.of("broken.jar", "broken.jar.refused.txt", "empty.jar", "empty.jar.refused.txt"), files());
    }

    @Test
    void the_same_jar_under_another_name_changes_nothing() throws IOException {
        jar("survey", "1.0.0", "survey.jar");
        scan(3);
        Files.copy(deploy.resolve("survey.jar"), deploy.resolve("twin.jar"));
        scan(3);
        assertEquals(1, lifecycle.heard.size());
        assertTrue(Files.readString(deploy.resolve("twin.jar.note.txt")).contains("twin.jar is already installed: survey 1.0.0"));
        Files.delete(deploy.resolve("survey.jar"));
        scan(3);
        assertEquals(1, lifecycle.heard.size(), "the twin carries on");
        assertEquals(List.of("twin.jar"), files());
        Files.delete(deploy.resolve("twin.jar"));
        scan(3);
        assertEquals("remove survey", lifecycle.heard.getLast());
    }

    @Test
    void deleting_takes_out_of_use_and_copying_again_brings_back() throws IOException {
        Path jar = jar("survey", "1.0.0", "survey.jar");
        scan(3);
        byte[] content = Files.readAllBytes(jar);
        Files.delete(jar);
        scan(3);
        Files.write(jar, content);
        scan(3);
        assertEquals(List.of("install survey 1.0.0 deploy:survey.jar", "remove survey", "install survey 1.0.0 deploy:survey.jar"), lifecycle.heard);
    }

    @Test
    void a_file_that_is_replaced_by_deleting_it_first_is_an_upgrade() throws IOException {
        Files.delete(jar("survey", "1.0.0", "survey.jar"));
        jar("survey", "1.0.0", "survey.jar");
        scan(3);
        Files.delete(deploy.resolve("survey.jar"));
        scan(1);
        jar("survey", "1.1.0", "survey.jar");
        scan(3);
        assertEquals(List.of("install survey 1.0.0 deploy:survey.jar", "install survey 1.1.0 deploy:survey.jar"), lifecycle.heard);
    }

    @Test
    void a_renamed_file_changes_nothing() throws IOException {
        jar("survey", "1.0.0", "survey.jar");
        scan(3);
        Files.move(deploy.resolve("survey.jar"), deploy.resolve("renamed.jar"));
        scan(4);
        assertEquals(1, lifecycle.heard.size());
        assertEquals("deploy:renamed.jar", units.find("survey").orElseThrow().source());
        assertEquals(List.of("renamed.jar"), files());
    }

    @Test
    void after_a_restart_nothing_is_done_twice() throws IOException {
        jar("survey", "1.0.0", "survey-1.0.jar");
        scan(3);
        jar("survey", "1.1.0", "survey-1.1.jar");
        scan(3);
        start(Duration.ZERO);
        scan(4);
        assertEquals(List.of("install survey 1.0.0 deploy:survey-1.0.jar", "install survey 1.1.0 deploy:survey-1.1.jar"), lifecycle.heard);
    }

    @Test
    void deleting_while_stopped_counts_too() throws IOException {
        jar("survey", "1.0.0", "survey.jar");
        scan(3);
        Files.delete(deploy.resolve("survey.jar"));
        start(Duration.ZERO);
        scan(3);
        assertEquals("remove survey", lifecycle.heard.getLast());
    }

    @Test
    void deleting_the_newer_file_goes_back_to_the_older_one_that_still_lies_there() throws IOException {
        jar("survey", "1.0.0", "survey-1.0.jar");
        scan(3);
        jar("survey", "1.1.0", "survey-1.1.jar");
        scan(3);
        Files.delete(deploy.resolve("survey-1.1.jar"));
        scan(3);
        assertEquals("install survey 1.0.0 deploy:survey-1.0.jar", lifecycle.heard.getLast());
    }

    @Test
    void a_folder_that_is_away_means_nothing() throws IOException {
        jar("survey", "1.0.0", "survey.jar");
        scan(3);
        Files.move(deploy, folder.resolve("unmounted"));
        scan(3);
        assertEquals(1, lifecycle.heard.size());
    }

    @Test
    void what_another_node_dropped_is_not_missed_here() throws IOException {
        jar("survey", "1.0.0", "survey.jar");
        scan(3);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        DropFolder other = new DropFolder(elsewhere, lifecycle, offers, units, new DropTable(store.store(), store.leases("node-2")), Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            other.scan();
        }
        assertEquals(1, lifecycle.heard.size());
    }

    @Test
    void other_files_and_folders_are_left_alone() throws IOException {
        Files.createDirectories(deploy.resolve("folder.jar"));
        Files.writeString(deploy.resolve("readme.txt"), "hello");
        scan(4);
        assertEquals(List.of(), lifecycle.heard);
        assertEquals(List.of("folder.jar", "readme.txt"), files());
        assertFalse(Files.exists(deploy.resolve("folder.jar.refused.txt")));
    }

    @Test
    void an_archive_is_offered_and_not_installed_and_leaves_the_list_with_its_file() throws IOException {
        Jar.unit("survey", "1.0.0").write(deploy.resolve("survey.interlink"));
        scan(4);
        assertEquals(List.of("bring survey.interlink deploy:survey.interlink"), offers.heard());
        assertEquals(List.of(), lifecycle.heard);
        assertTrue(Files.readString(deploy.resolve("survey.interlink.note.txt")).contains("Nothing was installed"));
        start(Duration.ZERO);
        scan(4);
        assertEquals(1, offers.heard().size(), "not once more after a restart");
        Files.delete(deploy.resolve("survey.interlink"));
        scan(3);
        assertEquals("discard org.example:survey:1", offers.heard().getLast());
        assertEquals(List.of(), files());
    }

    @Test
    void an_archive_that_is_refused_says_why_beside_it() throws IOException {
        Jar.unit("bad", "1.0.0").write(deploy.resolve("bad.interlink"));
        scan(4);
        assertTrue(Files.readString(deploy.resolve("bad.interlink.refused.txt")).contains("Nobody likes it."));
    }

    private Path jar(String id, String version, String name) {
        return Jar.unit(id, version).write(deploy.resolve(name));
    }

    private void scan(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            drop.scan();
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(deploy)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private record Noting(UnitTable units, List<String> heard, List<Part> exchanged) implements Lifecycle {

        Noting(UnitTable units) {
            this(units, new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public List<Part> parts(Caller caller) {
            return exchanged;
        }

        @Override
        public void giveBackPart(Caller caller, String symbolicName) {
            heard.add("give back " + symbolicName);
        }

        @Override
        public Unit acknowledge(Caller caller, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> documentation(Caller caller, String id, Locale reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Difference> compare(Caller caller, Instant then) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Unit> units(Caller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Plan plan(Caller caller, Path jar) {
            Optional<UnitManifest> manifest = manifest(jar);
            Optional<UnitRow> known = manifest.flatMap(UnitManifest::id).flatMap(units::find).filter(UnitRow::wanted);
            boolean same = known.filter(row -> row.sha256().equals(hash(jar))).isPresent();
            return new Plan(same ? Plan.Change.SAME : Plan.Change.INSTALL, manifest.flatMap(UnitManifest::id), Optional.empty(), Optional.empty(),
                    Plan.Trust.SIGNED, Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }

        @Override
        public Unit install(Caller caller, Path jar, String source) {
            UnitManifest manifest = manifest(jar).orElseThrow(() -> Problem.conflict("unit-refused", "It is broken."));
            String id = manifest.id().orElseThrow();
            heard.add("install " + id + " " + manifest.version() + " " + source);
            if (id.equals("bad")) {
                throw Problem.conflict("unit-refused", "Nobody likes it.");
            }
            FileRef file = new FileRef(hash(jar), jar.getFileName().toString(), "application/zip", 1);
            units.save(new UnitRow(id, "org.example." + id, manifest.version().toString(), file, source, Optional.empty(), true, Instant.now()));
            return new Unit(id, manifest.version().toString(), file.sha256(), source, Optional.empty(), Unit.State.RUNNING, Optional.empty(), Optional.empty(),
                    Instant.now());
        }

        @Override
        public Plan planChange(Caller caller, String id, Plan.Change change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Compatibility> compatibility(Caller caller, String platform) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<KeptVersion> kept(Caller caller, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Plan planReturn(Caller caller, String id, Optional<String> version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Unit returnTo(Caller caller, String id, Optional<String> version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Unit disable(Caller caller, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Unit enable(Caller caller, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UnitDetail detail(Caller caller, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Purged purge(Caller caller, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Leftover> leftovers(Caller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Caller caller, String id) {
            heard.add("remove " + id);
            UnitRow row = units.find(id).orElseThrow();
            units.save(new UnitRow(id, row.symbolicName(), row.version(), row.file(), row.source(), row.publisher(), false, Instant.now()));
        }

        private static Optional<UnitManifest> manifest(Path jar) {
            try {
                return UnitManifest.read(jar);
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private static String hash(Path jar) {
            try {
                return IncomingJar.hash(jar);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record NotingOffers(List<String> heard, List<Offer> list) implements Offers {

        @Override
        public List<Offer> list(Caller caller) {
            return List.copyOf(list);
        }

        @Override
        public Offer bring(Caller caller, Path archive, String source) {
            String name = archive.getFileName().toString();
            heard.add("bring " + name + " " + source);
            if (name.startsWith("bad")) {
                throw Problem.conflict("archive-refused", "Nobody likes it.");
            }
            Offer offer = new Offer("org.example:survey:1", LocalizedText.empty(), LocalizedText.empty(), Optional.empty(), source, Instant.now(), List.of());
            list.add(offer);
            return offer;
        }

        @Override
        public List<Plan> plan(Caller caller, String feature) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Unit> install(Caller caller, String feature) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void discard(Caller caller, String feature) {
            heard.add("discard " + feature);
            list.clear();
        }
    }
}

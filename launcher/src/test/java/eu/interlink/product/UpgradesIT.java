package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import eu.interlink.testing.Await;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool is replaced again and again, and by versions that are no good, while two people have it open. */
class UpgradesIT {

    private static final String PASSWORD = "interlink-demo";
    private static final String OPTION = "At the bakery";
    private static final int UPGRADES = 20;
    /** A class that each version brings, and loads for as long as it lives. */
    private static final String CLASS = "eu.interlink.interlinkers.dotvote.internal.DotVoteInterlinker";

    private static final String VIEWS = "eu.interlink.interlinkers.dotvote.internal.view.";
    private static final Path ONE = Distribution.tour("dotvote-1.0.jar");
    private static final Path TWO = Distribution.tour("dotvote-1.1.jar");

    @TempDir
    private static Path folder;

    private static ProductProcess product;
    private static Browser browser;
    private static Vendor vendor;
    private static VoteScreen anna;
    private static VoteScreen sofia;

    @BeforeAll
    static void twoPeopleHaveAVoteOpen() throws Exception {
        // Here versions are replaced by hand only; UnitsIT tests that a bad one is taken back by itself.
        Files.writeString(Files.createDirectories(folder.resolve("data/conf")).resolve("eu.interlink.lifecycle.cfg"), "watchFewest=1000000\n");
        product = ProductProcess.start(folder.resolve("data"), "--demo");
        vendor = new Vendor(folder.resolve("vendor"));
        product.trust(vendor.key());
        install(ONE);
        browser = new Browser(product.address());
        Page one = browser.desktop();
        Browser.signIn(one, "anna.liepa@example.org", PASSWORD);
        VoteScreen.openTask(one);
        anna = VoteScreen.start(one, "Which crossing first?", OPTION, "At the bridge");
        Page other = browser.desktop();
        Browser.signIn(other, "sofia.bianchi@example.org", PASSWORD);
        Browser.open(other, one.url());
        sofia = new VoteScreen(other);
        assertThat(sofia.count(OPTION)).isVisible();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        product.close();
    }

    @BeforeEach
    void versionOneServes() throws Exception {
        install(ONE);
    }

    @AfterEach
    void oneClassLoaderIsLeftAndThePagesHadNoErrors() {
        Await.until("one class loader of the tool", Duration.ofSeconds(60), () -> loadersOfTheTool() == 1);
        browser.assertNothingForeignNoErrors();
    }

    private static void install(Path jar) throws Exception {
        HttpResponse<String> answer = product.install(jar);
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private static String version() throws Exception {
        return product.get("/interlinkers/dotvote/about").body().replaceAll(".*\"version\":\"|\".*", "");
    }

    @Test
    void twentyUpgradesLeaveThePagesAsTheyWere() throws Exception {
        anna.giveDot(OPTION).click();
        assertThat(anna.left()).containsText("2 of 3");
        anna.question().fill("Which crossing first, and why there?");
        for (int upgrade = 1; upgrade <= UPGRADES; upgrade++) {
            boolean newer = upgrade % 2 == 1;
            install(newer ? TWO : ONE);
            assertEquals(newer ? "1.1.0" : "1.0.0", version());
            assertThat(anna.reason()).hasCount(newer ? 1 : 0);
        }

        assertThat(anna.left()).containsText("2 of 3");
        assertThat(anna.question()).hasValue("Which crossing first, and why there?");
        anna.save();
        assertThat(sofia.count(OPTION)).containsText("1");
    }

    @Test
    void aNewerVersionThatIsNoGoodIsRefusedAndTheOldOneServesOn() throws Exception {
        anna.question().fill("Which crossing, while others fail?");
        try (Caller caller = new Caller()) {
            Path half = Files.write(folder.resolve("half.jar"), Arrays.copyOf(Files.readAllBytes(ONE), 20_000));
            assertRefused(half, "unit-refused", "is no jar, or it is damaged or incomplete");
            assertRefused(without("2.0", CLASS), "unit-failed", "dotvote 2.0.0 cannot be used: its service Interlinker could not be made");
            assertRefused(without("2.1", VIEWS + "VotePanel"), "unit-failed", "dotvote 2.1.0 cannot be used: its service ResourceView could not be made");
            assertRefused(migrating("2.2", "create table if not exists dotvote.side (resource uuid primary key);\ncreate tabel dotvote.nothing;"),
                    "unit-failed", "dotvote 2.2.0 cannot be used: its data could not be prepared");
            caller.hasCalled();
            assertEquals(Set.of("200 1.0.0"), caller.answers());
        }
        assertThat(anna.question()).hasValue("Which crossing, while others fail?");
        anna.saveSettings();
        assertThat(sofia.asked()).containsText("Which crossing, while others fail?");

        install(migrating("2.3", "create table if not exists dotvote.side (resource uuid primary key);"));
        assertEquals("2.3.0", version());
    }

    @Test
    void aScreenThatDoesNotOpenLosesNothingOfWhatWasTyped() throws Exception {
        anna.question().fill("Which crossing in winter?");
        install(without("3.0", VIEWS + "ResultTable"));
        assertThat(anna.page().locator(".il-frame")).containsText("The screen of this tool failed to open");
        assertThat(anna.page().locator(".il-frame")).containsText("What had been typed is kept");
        Browser.picture(anna.page(), "upgrades-screen-failed");
        install(ONE);
        assertThat(anna.question()).hasValue("Which crossing in winter?");
    }

    private static Path without(String version, String type) throws Exception {
        return vendor.version(version, TWO, jar -> Files.delete(jar.getPath(type.replace('.', '/') + ".class")));
    }

    private static Path migrating(String version, String sql) throws Exception {
        return vendor.version(version, TWO, jar -> Files.writeString(jar.getPath("db/dotvote/V3__side.sql"), sql));
    }

    private static void assertRefused(Path jar, String code, String reason) throws Exception {
        HttpResponse<String> answer = product.install(jar);
        assertEquals(409, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(code) && answer.body().contains(reason), answer.body());
    }

    /** The JVM lists the class once for each loader that has it. */
    private static long loadersOfTheTool() throws Exception {
        product.jcmd("GC.run");
        return product.jcmd("VM.class_hierarchy", CLASS).lines().filter(line -> line.contains(CLASS + "/")).count();
    }

    /** Asks the tool for its version all the time. */
    private static final class Caller implements AutoCloseable {

        private final Set<String> answers = ConcurrentHashMap.newKeySet();
        private final AtomicLong calls = new AtomicLong();
        private final AtomicBoolean end = new AtomicBoolean();
        private final Thread thread = Thread.ofPlatform().name("caller").start(this::call);

        private void call() {
            while (!end.get()) {
                try {
                    answers.add(product.get("/interlinkers/dotvote/about").statusCode() + " " + version());
                } catch (Exception e) {
                    answers.add(e.toString());
                }
                calls.incrementAndGet();
            }
        }

        /** One call at least that began after this was asked. */
        void hasCalled() {
            long seen = calls.get();
            Await.until("another call", Duration.ofSeconds(30), () -> calls.get() > seen + 1);
        }

        Set<String> answers() {
            return Set.copyOf(answers);
        }

        @Override
        public void close() throws InterruptedException {
            end.set(true);
            thread.join();
        }
    }
}

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
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

    @TempDir
    private static Path folder;

    private static ProductProcess product;
    private static Browser browser;
    private static Vendor vendor;
    private static VoteScreen anna;
    private static VoteScreen sofia;

    @BeforeAll
    static void twoPeopleHaveAVoteOpen() throws Exception {
        product = ProductProcess.start(folder.resolve("data"), "--demo");
        vendor = new Vendor(folder.resolve("vendor"));
        vendor.trustedBy(product);
        install("dotvote-1.0.jar");
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
        install("dotvote-1.0.jar");
    }

    private static void install(String jar) throws Exception {
        HttpResponse<String> answer = product.install(Distribution.tour(jar));
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private static String version() throws Exception {
        return product.get("/interlinkers/dotvote/about").body().replaceAll(".*\"version\":\"|\".*", "");
    }

    @Test
    void twentyUpgradesLeaveOneClassLoaderAndThePagesAsTheyWere() throws Exception {
        anna.giveDot(OPTION).click();
        assertThat(anna.left()).containsText("2 of 3");
        anna.question().fill("Which crossing first, and why there?");
        for (int upgrade = 1; upgrade <= UPGRADES; upgrade++) {
            boolean newer = upgrade % 2 == 1;
            install(newer ? "dotvote-1.1.jar" : "dotvote-1.0.jar");
            assertEquals(newer ? "1.1.0" : "1.0.0", version());
            assertThat(anna.reason()).hasCount(newer ? 1 : 0);
        }

        assertThat(anna.left()).containsText("2 of 3");
        assertThat(anna.question()).hasValue("Which crossing first, and why there?");
        anna.save();
        assertThat(sofia.count(OPTION)).containsText("1");
        Await.until("one class loader of the tool", Duration.ofSeconds(60), () -> loadersOfTheTool() == 1);
        browser.assertNothingForeignNoErrors();
    }

    /** The JVM lists the class once for each loader that has it. */
    private static long loadersOfTheTool() throws Exception {
        product.jcmd("GC.run");
        return product.jcmd("VM.class_hierarchy", CLASS).lines().filter(line -> line.contains(CLASS + "/")).count();
    }
}

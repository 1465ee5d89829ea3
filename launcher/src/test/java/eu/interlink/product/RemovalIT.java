package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools are removed: once with their data kept and found again, once with it deleted and the proof shown. */
class RemovalIT {

    @TempDir
    private Path folder;

    private ProductProcess.Ended run(String... words) throws Exception {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data").toString();
        return ProductProcess.run(all);
    }

    @Test
    void dataIsKeptUntilSomebodyDeletesIt() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            assertEquals(201, demo.product().install(Distribution.tour("dotvote-1.0.jar")).statusCode());
            Page anna = demo.signedIn("anna.liepa");
            VoteScreen.openTask(anna);
            VoteScreen vote = VoteScreen.start(anna, "Which crossing first?", "At the bakery", "At the bridge");
            vote.giveDot("At the bakery").click();
            vote.save();
            String resource = anna.url();
            Browser.quiet(anna);

            assertEquals(0, run("remove", "dotvote").code());
            String left = run("leftovers").output();
            assertTrue(left.contains("dotvote") && left.contains("1 resources") && left.contains("5 tables"), left);
            assertEquals(0, run("install", Distribution.tour("dotvote-1.0.jar").toString()).code());
            Browser.open(anna, resource);
            assertThat(new VoteScreen(anna).count("At the bakery")).containsText("1");

            Browser.open(anna, "/admin/tools");
            Path export = folder.resolve("dotvote.zip");
            assertEquals(0, run("data", "export", "dotvote", export.toString()).code());
            Path documents = folder.resolve("documents.zip");
            assertEquals(0, run("data", "export", "documents", documents.toString()).code());
            remove(anna);
            Browser.picture(anna, "removal-asks");
            Browser.assertAccessible(anna);
            anna.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Delete it for good")).click();
            assertThat(anna.locator("#plan-go")).isDisabled();
            anna.locator("#remove-confirm input").fill("dotvote");
            assertThat(anna.locator("#plan-go")).isEnabled();
            Browser.quiet(anna);
            Browser.picture(anna, "removal-confirmed");
            Browser.assertAccessible(anna);
            anna.locator("#plan-go").click();
            assertThat(anna.locator("vaadin-dialog").last()).containsText("before 5, now 0");
            Browser.picture(anna, "removal-proof");
            anna.locator("#purged-close").click();
            assertThat(anna.locator("#unit-dotvote")).hasCount(0);
            assertEquals("", run("leftovers").output());
            Browser.open(anna, resource);
            assertThat(anna.locator("main")).not().containsText("At the bakery");

            assertEquals(201, demo.product().install(Distribution.tour("dotvote-1.1.jar")).statusCode());
            assertEquals(200, demo.product().get("/interlinkers/dotvote/about").statusCode());
            bringBack(anna, export);
            Browser.open(anna, resource);
            assertThat(new VoteScreen(anna).count("At the bakery")).containsText("1");
            assertTrue(run("data", "import", "documents", documents.toString()).output().contains("Brought back: 0, there already: "));
            assertEquals(9, run("data", "import", "documents", export.toString()).code());
            ProductProcess.Ended refused = run("remove", "dotvote", "--purge");
            assertEquals(2, refused.code());
            assertTrue(refused.output().contains("Say --yes if you mean it"), refused.output());
            assertEquals(0, run("remove", "dotvote").code());
            assertThat(anna.locator("body")).isVisible();
            Browser.open(anna, "/admin/tools");
            assertThat(anna.locator("#leftover-dotvote")).containsText("6 tables");
            Browser.picture(anna, "removal-leftovers");
            Browser.assertAccessible(anna);
            ProductProcess.Ended purged = run("remove", "dotvote", "--purge", "--yes");
            assertEquals(0, purged.code(), purged.output());
            assertTrue(purged.output().contains("Counted afterwards: 0 resources, 0 deletions, 0 tables"), purged.output());
        }
    }

    /** Even into the next version. */
    private static void bringBack(Page page, Path export) {
        Browser.open(page, "/admin/tools");
        page.locator("#unit-dotvote vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Data …")).click();
        Browser.quiet(page);
        Browser.assertAccessible(page);
        page.locator("#data-import input[type=file]").setInputFiles(export);
        assertThat(page.locator("vaadin-dialog").last()).containsText("Brought back: 1. There already: 0. Left: 0.");
        Browser.picture(page, "data");
    }

    private static void remove(Page page) {
        page.locator("#unit-dotvote vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Remove …")).click();
        assertThat(page.locator("#remove-data")).isVisible();
        Browser.quiet(page);
    }
}

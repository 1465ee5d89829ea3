package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made in tasks: links to pages, copies, moves that another browser sees at once, files taken out, and lists to look through. */
class ResourcesIT {

    private static final String PROCESS = "Safer routes to school";

    @TempDir
    private Path folder;

    private static Locator line(Page page, String name) {
        return page.locator("main .il-resource").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Opens the menu of a resource in a list, and chooses. */
    private static void menu(Page page, String name, String action) {
        Browser.quiet(page);
        Browser.button(page, "What to do with " + name).click();
        page.locator("#resource-" + action).click();
        Browser.quiet(page);
    }

    private static void choose(Page page, String field, String name) {
        page.locator(field + " input").fill(name);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)).first().click();
        Browser.quiet(page);
    }

    private static void select(Page page, String field, String name) {
        page.locator(field).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
        Browser.quiet(page);
    }

    @Test
    void whatIsMadeIsLinkedCopiedMovedTakenOutAndFound() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/processes");
            Browser.follow(anna, PROCESS);
            String process = URI.create(anna.url()).getPath();
            String first = anna.locator(".il-tasks a").first().textContent();
            anna.locator(".il-tasks a").first().click();
            assertThat(anna.locator("#recommended")).isVisible();
            String other = URI.create(anna.url()).getPath();
            DemoBrowsers.openTask(anna, PROCESS);
            String task = URI.create(anna.url()).getPath();
            Page sofia = demo.signedIn("sofia.bianchi");
            Browser.open(sofia, other);

            // The address of the product itself is none of the internet: its page is not read, and the host stays the name.
            anna.locator("#add-link").click();
            anna.locator("#link-url input").fill("javascript:alert(1)");
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#link-url")).hasAttribute("invalid", "");
            Browser.quiet(anna);
            Browser.picture(anna, "link-add");
            Browser.assertAccessible(anna);
            String address = demo.product().address() + "/sign-in";
            anna.locator("#link-url input").fill(address);
            anna.locator("#dialog-save").click();
            Locator link = line(anna, "in a new tab").locator("a").first();
            String host = URI.create(address).getHost();
            assertThat(link).containsText(host);
            assertThat(link).hasAttribute("href", address);
            assertThat(link).hasAttribute("target", "_blank");
            assertThat(link).hasAttribute("rel", "noopener noreferrer");
            menu(anna, host, "rename");
            anna.locator("#resource-name input").fill("The way in");
            anna.locator("#dialog-save").click();
            assertThat(line(anna, "The way in")).isVisible();

            DemoBrowsers.create(anna, "Documents", "Route plan");
            anna.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("plan.txt", "text/plain", "Along the river".getBytes(StandardCharsets.UTF_8)));
            assertThat(anna.locator("#document-preview")).hasText("Along the river");
            anna.locator("#resource-menu").click();
            anna.locator("#resource-export").click();
            anna.locator("#export-file").click();
            assertThat(anna.locator("#export-save")).hasText("Save Route plan.txt");
            Browser.quiet(anna);
            Browser.picture(anna, "export");
            Browser.assertAccessible(anna);
            Download file = anna.waitForDownload(() -> anna.locator("#export-save").click());
            assertEquals("Route plan.txt", file.suggestedFilename());
            assertEquals("Along the river", Files.readString(file.path()));
            anna.locator("vaadin-dialog").getByText("Close").click();

            anna.locator("#resource-menu").click();
            anna.locator("#resource-copy").click();
            choose(anna, "#resource-task", first);
            anna.locator("#resource-name input").fill("Route plan of the school");
            Browser.picture(anna, "copy");
            Browser.assertAccessible(anna);
            anna.locator("#dialog-save").click();
            assertThat(line(sofia, "Route plan of the school")).isVisible();
            Browser.open(anna, other);
            Browser.follow(anna, "Route plan of the school");
            assertThat(anna.locator("#document-preview")).hasText("Along the river");
            assertThat(anna.locator("#resource-activity")).containsText("made the resource “Route plan of the school”");

            Browser.open(anna, task);
            menu(anna, "Route plan", "move");
            choose(anna, "#resource-task", first);
            anna.locator("#dialog-save").click();
            assertThat(line(anna, "Route plan")).hasCount(0);
            assertThat(line(sofia, "Route plan")).hasCount(2);

            Browser.open(anna, process + "/resources");
            assertThat(line(anna, "The way in")).isVisible();
            anna.locator("#resource-search input").fill("route");
            assertThat(line(anna, "The way in")).hasCount(0);
            select(anna, "#filter-sort", "By name");
            assertThat(anna.locator("main .il-resource-name").first()).hasText("Route plan");
            Browser.picture(anna, "resources");
            Browser.assertAccessible(anna);
            select(anna, "#filter-tool", "Link");
            assertThat(anna.locator("main")).containsText("Nothing fits");
            anna.locator("#resource-search input").fill("");
            assertThat(line(anna, "The way in")).isVisible();
            assertThat(line(anna, "Route plan")).hasCount(0);
            menu(anna, "The way in", "trash");
            anna.locator("vaadin-confirm-dialog").getByText("Move to trash").last().click();
            assertThat(anna.locator("main")).containsText("Nothing fits");
            anna.getByText("Trash", new Page.GetByTextOptions().setExact(true)).click();
            Browser.button(anna, "Restore The way in").click();
            Browser.quiet(anna);
            menu(anna, "The way in", "details");
            assertThat(anna.locator("#link-open")).hasAttribute("href", address);
            assertThat(anna.locator("#resource-activity")).containsText("restored the resource “The way in”");
            Browser.picture(anna, "link");
            Browser.assertAccessible(anna);
            String opened = URI.create(anna.url()).getPath();

            Page phone = demo.browser().phone(ColorScheme.DARK);
            DemoBrowsers.signIn(phone, "anna.liepa");
            for (String screen : new String[] {opened, process + "/resources", other}) {
                Browser.open(phone, screen);
                Browser.picture(phone, "phone-" + (screen.equals(opened) ? "link" : screen.equals(other) ? "task-resources" : "resources"));
                Browser.assertFits(phone);
                Browser.assertAccessible(phone);
            }
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}

package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pilots do, from end to end, several people at a time, on both databases. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ScenariosIT {

    private static final Path SCHEMA = Path.of("src/test/resources/strategic-planning");
    private static final Pattern PROCESS = Pattern.compile(".*/processes/[0-9a-f-]{36}");
    private static final int ADMINISTRATIONS = 12;
    private static final int PEOPLE = 30;

    @Parameter
    private String engine;

    @TempDir
    private Path folder;

    private Optional<EmbeddedPostgres> postgres = Optional.empty();
    private DemoBrowsers demo;

    @BeforeEach
    void start() throws Exception {
        Path data = folder.resolve("data");
        if (engine.equals("postgres")) {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            postgres = Optional.of(server);
            Path conf = Files.createDirectories(data.resolve("conf"));
            Files.writeString(conf.resolve("interlink.properties"), "database.url = " + server.getJdbcUrl("postgres", "postgres")
                    + "\ndatabase.user = postgres\nblobs = database\n");
        }
        demo = DemoBrowsers.start(data);
    }

    @AfterEach
    void stop() throws Exception {
        demo.browser().assertNothingForeignNoErrors();
        demo.close();
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }

    private static String address(int administration, int person) {
        return "persona." + person + "@pa" + administration + ".example.org";
    }

    /** A ministry plans for three years with twelve administrations, in Italian; thirty people are invited from lists. */
    @Test
    void aMinistryPlansWithTwelveAdministrations() throws Exception {
        assertEquals(0, ProductProcess.run("catalogue", "import", SCHEMA.toString(), "--data", demo.product().data().toString()).code());
        Page marco = demo.signedIn("marco.rossi");
        Browser.open(marco, "/processes/new");
        marco.locator("#process-name input").fill("Piano strategico 2027-2029");
        marco.locator("#process-description textarea").fill("Le amministrazioni scrivono insieme il piano dei prossimi tre anni.");
        DemoBrowsers.toSchema(marco);
        marco.getByText("Pianificazione strategica partecipata", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(marco.locator(".il-preview")).containsText("3 fasi, 6 obiettivi, 12 attività");
        marco.locator("#create-process").click();
        marco.waitForURL(PROCESS);
        assertThat(marco.locator(".il-tasks a")).hasCount(12);
        assertThat(marco.locator(".il-tasks a").first()).hasText("Raccogliere i bisogni delle amministrazioni (1)");
        Browser.quiet(marco);
        Browser.picture(marco, "plan-of-a-ministry-" + engine);
        String process = marco.url();

        Rest rest = Rest.person(demo.product(), "marco.rossi@example.org", DemoBrowsers.PASSWORD);
        String committee = rest.post("/api/v1/organisations",
                "{\"name\":\"Comitato strategico\",\"description\":\"\",\"open\":false,\"teamType\":\"PUBLIC_ADMINISTRATION\"}").get("id").asString();
        List<String> teams = new ArrayList<>();
        for (int i = 1; i <= ADMINISTRATIONS; i++) {
            String team = rest.post("/api/v1/organisations/" + committee + "/teams",
                    "{\"name\":\"Amministrazione " + i + "\",\"description\":\"\",\"type\":\"PUBLIC_ADMINISTRATION\"}").get("id").asString();
            teams.add(team);
            rest.post("/api/v1/processes/" + process.replaceFirst(".*/", "") + "/grants", "{\"team\":\"" + team + "\",\"rights\":[\"CREATE\",\"EDIT\"]}");
        }
        int invited = 0;
        for (int i = 1; i <= ADMINISTRATIONS; i++) {
            StringBuilder list = new StringBuilder("Posta\n");
            for (int person = 1; person <= (i <= PEOPLE - 2 * ADMINISTRATIONS ? 3 : 2); person++) {
                list.append(address(i, person)).append('\n');
                invited++;
            }
            invite(marco, teams.get(i - 1), list.toString());
        }
        assertEquals(PEOPLE, invited);

        Page anna = demo.signedIn("anna.liepa");
        String link = MailIT.link(anna, address(7, 2));
        Page invitee = demo.browser().desktop();
        Browser.open(invitee, link);
        invitee.locator("#name input").fill("Chiara Neri");
        invitee.locator("#email input").fill(address(7, 2));
        invitee.locator("#password input").fill("nove biciclette gialle");
        invitee.locator("#create-account").click();
        assertThat(invitee.locator("#page-title")).hasText("Welcome, Chiara Neri");
        Browser.open(invitee, "/teams/" + teams.get(6));
        assertThat(invitee.locator("#page-title")).hasText("Amministrazione 7");
        assertThat(invitee.locator("main")).containsText("Chiara Neri");
        Browser.open(invitee, "/teams/" + teams.get(5));
        assertThat(invitee.locator("main")).not().containsText("Chiara Neri");
        Page second = demo.browser().desktop();
        Browser.open(second, link);
        assertThat(second.locator("#page-title")).hasText("This invitation does not work any more");

        Browser.open(invitee, process);
        assertThat(invitee.locator(".il-tasks a")).hasCount(12);
        invitee.locator(".il-tasks a").first().click();
        invitee.waitForURL(Pattern.compile(".*/tasks/.*"));
        assertThat(invitee.locator("#page-title")).hasText("Raccogliere i bisogni delle amministrazioni (1)");
        Browser.open(marco, process);
        marco.locator(".il-tasks a").first().click();
        assertThat(marco.locator("#presence")).containsText("Chiara Neri");
        marco.locator("#task-edit").click();
        marco.locator("#item-name input").fill("Raccogliere i bisogni di tutti");
        marco.locator("#dialog-save").click();
        assertThat(invitee.locator("#page-title")).hasText("Raccogliere i bisogni di tutti");
    }

    private static void invite(Page page, String team, String list) {
        Browser.open(page, "/teams/" + team);
        page.locator("#import-members").click();
        page.locator("#member-file input[type=file]").setInputFiles(new FilePayload("elenco.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.locator("#member-file-go").click();
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog).containsText("Ecco che cosa è successo:");
        dialog.getByText("Chiudi", new Locator.GetByTextOptions().setExact(true)).last().click();
        assertThat(dialog).hasCount(0);
    }

    /** Two needs of a neighbourhood become projects; an association volunteers; the permit is twenty days late, and everybody sees what that means. */
    @Test
    void aNeighbourhoodTurnsNeedsIntoProjects() {
        Page anna = demo.signedIn("anna.liepa");
        Browser.open(anna, "/processes/new");
        anna.locator("#process-name input").fill("A green quarter");
        anna.locator("#process-description textarea").fill("A playground and a garden, made by those who live here.");
        DemoBrowsers.toSchema(anna);
        anna.getByText("No schema, start empty").click();
        anna.locator("#create-process").click();
        anna.waitForURL(PROCESS);
        assertThat(anna.locator("#page-title")).hasText("A green quarter");
        String process = anna.url();
        GuideIT.add(anna, "phase", "Projects");
        GuideIT.add(anna, "objective", "A playground");
        GuideIT.add(anna, "task", "Get the permit");
        GuideIT.add(anna, "task", "Build the playground");
        GuideIT.add(anna, "objective", "A garden");
        GuideIT.add(anna, "task", "Prepare the soil");
        GuideIT.add(anna, "task", "Plant the trees");
        waits(anna, "Build the playground", "Get the permit");
        waits(anna, "Plant the trees", "Prepare the soil");

        Browser.follow(anna, "People and rights");
        anna.locator("#add-team").click();
        anna.locator("#dialog-save").click();
        assertThat(anna.locator("vaadin-dialog[opened]")).hasCount(0);
        Browser.follow(anna, "Volunteers");
        anna.locator("#change-opening").click();
        anna.locator("#opening-open input").check();
        anna.locator("#opening-needs textarea").fill("Hands that build, and hands that plant.");
        anna.locator("#dialog-save").click();
        assertThat(anna.locator("#opening")).containsText("Open: people can ask to take part.");
        Page marco = demo.browser().phone(ColorScheme.LIGHT);
        DemoBrowsers.signIn(marco, "marco.rossi");
        Browser.open(marco, process.replace("/processes/", "/open/"));
        marco.locator("#ask-reason textarea").fill("Our association builds playgrounds.");
        marco.locator("#ask-send").click();
        assertThat(anna.locator("#requests")).containsText("Our association builds playgrounds.");
        anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept Marco Rossi").setExact(true)).click();
        anna.locator("#dialog-save").click();
        assertThat(anna.locator("#requests")).hasCount(0);

        Browser.follow(anna, "Work plan");
        PlanIT.dates(anna, "Set dates", "Get the permit", "01/03/2027", "10/03/2027");
        PlanIT.dates(anna, "Set dates", "Build the playground", "11/03/2027", "20/03/2027");
        PlanIT.dates(anna, "Set dates", "Plant the trees", "15/03/2027", "19/03/2027");
        Browser.follow(anna, "Guide");
        Browser.follow(anna, "Build the playground");
        anna.locator("#assign").click();
        anna.locator("#assign-to input").fill("Marco");
        anna.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Marco Rossi")).first().click();
        anna.locator("#dialog-save").click();
        assertThat(anna.locator("#assignments")).containsText("Marco Rossi");
        Browser.open(marco, "/work");
        assertThat(marco.locator("#work-assigned")).containsText("Build the playground");
        Browser.open(marco, process + "/plan");
        assertThat(marco.locator("#plan-table")).isVisible();
        Page wall = demo.signedIn("anna.liepa");
        Browser.open(wall, process + "/plan");
        assertThat(PlanIT.bar(wall, "Build the playground")).isVisible();

        Browser.open(anna, process + "/plan");
        PlanIT.show(anna, "Table");
        PlanIT.dates(anna, "Edit dates", "Get the permit", "01/03/2027", "30/03/2027");
        assertThat(anna.locator("#plan-moves li")).hasCount(1);
        anna.locator("#plan-only").click();
        assertThat(marco.locator("#plan-table")).containsText("Inizia prima che questo sia concluso: Get the permit");
        assertThat(PlanIT.bar(wall, "Build the playground · begins too early")).isVisible();
        PlanIT.bar(wall, "Build the playground").scrollIntoViewIfNeeded();
        Browser.picture(wall, "slip-" + engine);
        PlanIT.dates(anna, "Edit dates", "Get the permit", "01/03/2027", "30/03/2027");
        anna.locator("#plan-too").click();
        assertThat(anna.locator("#plan-table")).containsText("9 Apr 2027");
        assertThat(PlanIT.bar(wall, "Build the playground")).hasAttribute("aria-label", Pattern.compile(".*31 Mar 2027 to 9 Apr 2027.*"));
        assertThat(PlanIT.bar(wall, "Plant the trees")).hasAttribute("aria-label", Pattern.compile(".*15 Mar 2027 to 19 Mar 2027.*"));
        assertThat(marco.locator("#plan-table")).not().containsText("Inizia prima");
    }

    private static void waits(Page page, String item, String required) {
        GuideIT.choose(page, item, "waits");
        page.locator("#item-waits input").fill(required);
        page.locator("vaadin-multi-select-combo-box-item").first().click();
        page.keyboard().press("Escape");
        page.locator("#dialog-save").click();
        assertThat(page.locator("#guide-tree")).containsText("Best after: " + required);
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }
}

package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
        assertThat(invitee.locator("#page-title")).hasText("Amministrazione 7");
        Page second = demo.browser().desktop();
        Browser.open(second, link);
        assertThat(second.locator("#create-account")).hasCount(0);
        assertThat(second.locator("main")).containsText("invitation");

        Browser.open(invitee, process);
        assertThat(invitee.locator(".il-tasks a")).hasCount(12);
        invitee.locator(".il-tasks a").first().click();
        invitee.waitForURL(Pattern.compile(".*/tasks/.*"));
        assertThat(invitee.locator("#page-title")).hasText("Raccogliere i bisogni delle amministrazioni (1)");
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
        Locator go = page.locator("#member-file-go");
        go.click();
        assertThat(go).isHidden();
        Browser.quiet(page);
    }
}

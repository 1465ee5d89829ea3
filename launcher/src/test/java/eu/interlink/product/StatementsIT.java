package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import eu.interlink.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What a screen or a call costs does not depend on how much there is: the number of SQL statements is the same with ten of each as with hundreds.
 * The calls are those that the description of the API names, so a list that is added tomorrow is in it.
 */
class StatementsIT {

    private static final String FEW = "{\"people\":10,\"teams\":10,\"organisations\":10,\"processes\":10,\"tasks\":20,\"resources\":20,\"seed\":1}";
    private static final String MANY = "{\"people\":600,\"teams\":120,\"organisations\":60,\"processes\":300,\"tasks\":3000,\"resources\":6000,\"seed\":2}";
    /** Whole files, walks through everything, and things that seeding does not make. */
    private static final Set<String> LEFT_OUT = Set.of("/system/backup", "/audit/verification", "/audit/export", "/people/{person}/data", "/teams/{id}/members/file", "/processing-register/file");
    private static final Set<String> AREAS = Set.of("processes", "process-tags", "items", "places", "tasks", "resources", "teams", "organisations", "people", "accounts", "me", "audit", "mails",
            "open-processes", "processing-register", "retention", "trash", "notifications", "work");
    /** With ten of each some places have nothing in them, so nobody asks for the names that belong to it. */
    private static final int NAMES = 4;

    @TempDir
    private static Path folder;

    private static Statements statements;
    private static ProductProcess product;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        statements = Statements.start();
        product = ProductProcess.start(statements.configured(folder.resolve("data")), "--features", "runtime,core,rest,ui,documents,postgresql,seed");
        browser = new Browser(product.address());
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        product.close();
        statements.close();
    }

    private static Seeded seeded(String wanted) throws Exception {
        Seeded seeded = Seeded.fill(product, wanted);
        Await.until("the audit log", Duration.ofMinutes(5), statements::settled);
        return seeded;
    }

    /** GET operations of the areas that grow. */
    private static List<String> operations() throws Exception {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : Rest.operator(product).get("/api/v1/openapi.json").get("paths").properties()) {
            String template = path.getKey().replaceFirst("^/api/v1", "");
            if (path.getValue().has("get") && !LEFT_OUT.contains(template) && AREAS.contains(template.split("/")[1])) {
                found.add(template);
            }
        }
        return found;
    }

    /** The address, with the ids of what was seeded. */
    private static String filled(String template, Seeded seeded) {
        String of = switch (template.split("/")[1]) {
            case "processes", "places" -> "process";
            case "items", "tasks" -> "task";
            case "resources" -> "resource";
            case "teams" -> "team";
            case "organisations" -> "organisation";
            default -> "person";
        };
        return template.replace("{person}", seeded.id("person")).replaceAll("\\{[a-zA-Z]+\\}", seeded.id(of));
    }

    private static Map<String, Map<String, Long>> measured(Seeded seeded) throws Exception {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        Rest person = Rest.person(product, seeded.login(), seeded.password());
        for (String template : operations()) {
            for (Map.Entry<String, Rest> caller : Map.of("the operator", Rest.operator(product), "a person", person).entrySet()) {
                String path = "/api/v1" + filled(template, seeded);
                if (caller.getValue().send("GET", path).statusCode() == 200) {
                    counts.put(template + " for " + caller.getKey(), statements.of(() -> caller.getValue().send("GET", path)));
                }
            }
        }
        return counts;
    }

    private static List<String> screens(Seeded seeded) {
        String process = "/processes/" + seeded.id("process");
        return List.of("/", "/work", "/processes", process, process + "/overview", process + "/plan", process + "/settings", process + "/resources", process + "/history", process + "/team", process + "/data-protection", process + "/volunteers", "/open", "/account", "/notifications",
                "/tasks/" + seeded.id("task"), "/organisations",
                "/organisations/" + seeded.id("organisation"), "/teams/" + seeded.id("team"));
    }

    private static List<String> administration(Seeded seeded) {
        return List.of("/processes", "/admin/people", "/admin/people/" + seeded.id("person"), "/admin/audit", "/admin/mails", "/admin/register", "/admin/retention", "/organisations");
    }

    private static List<Map<String, Long>> drawn(Page page, List<String> screens) throws Exception {
        List<Map<String, Long>> counts = new ArrayList<>();
        for (String screen : screens) {
            counts.add(statements.of(() -> Browser.open(page, screen)));
        }
        return counts;
    }

    private static Page signedIn(String login, String password) {
        Page page = browser.desktop();
        Browser.signIn(page, login, password);
        return page;
    }

    /** What ran more often than before, for whoever has to find it. */
    private static String more(String where, Map<String, Long> few, Map<String, Long> many) {
        Set<String> lines = new TreeSet<>();
        many.forEach((sql, count) -> {
            if (count > few.getOrDefault(sql, 0L)) {
                lines.add("\n    " + count + " instead of " + few.getOrDefault(sql, 0L) + ": " + sql);
            }
        });
        return "\n  " + where + ": " + Statements.sum(many) + " instead of " + Statements.sum(few) + String.join("", lines);
    }

    @Test
    void noCallAndNoScreenAsksMoreWhenThereIsMore() throws Exception {
        Seeded few = seeded(FEW);
        String password = "not-for-everybody-1";
        Rest.operator(product).post("/api/v1/accounts", "{\"name\":\"Boss\",\"email\":\"boss@seed.example.org\",\"password\":\"" + password + "\",\"roles\":[\"admin\"]}");
        Page administrator = signedIn("boss@seed.example.org", password);
        Map<String, Map<String, Long>> before = measured(few);
        List<Map<String, Long>> drawn = drawn(signedIn(few.login(), few.password()), screens(few));
        List<Map<String, Long>> administered = drawn(administrator, administration(few));

        Seeded many = seeded(MANY);
        Map<String, Map<String, Long>> after = measured(many);
        StringBuilder grown = new StringBuilder();
        assertEquals(before.keySet(), after.keySet());
        assertTrue(before.size() > 25, () -> "only " + before.keySet());
        after.forEach((call, counted) -> {
            if (Statements.sum(counted) > Statements.sum(before.get(call))) {
                grown.append(more(call, before.get(call), counted));
            }
        });
        grow(grown, screens(few), drawn, drawn(signedIn(many.login(), many.password()), screens(many)));
        grow(grown, administration(few), administered, drawn(administrator, administration(many)));
        assertEquals("", grown.toString(), "more statements than with ten of each");
    }

    private static void grow(StringBuilder grown, List<String> screens, List<Map<String, Long>> few, List<Map<String, Long>> many) {
        for (int i = 0; i < screens.size(); i++) {
            if (Statements.sum(many.get(i)) > Statements.sum(few.get(i)) + NAMES) {
                grown.append(more("the screen " + screens.get(i), few.get(i), many.get(i)));
            }
        }
    }
}

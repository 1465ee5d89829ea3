package eu.interlink.launcher;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Commands about Interlinkers: each is one call of the server's HTTP API, and every change can be planned first. */
final class UnitCommands {

    private static final String JAR = "application/java-archive";
    private static final String UNITS = "/api/v1/units";
    private static final String PARTS = "/api/v1/parts";
    private static final String PUBLISHERS = "/api/v1/publishers";

    private final Client client;
    private final Options options;
    private final PrintStream out;

    UnitCommands(Client client, Options options, PrintStream out) {
        this.client = client;
        this.options = options;
        this.out = out;
    }

    void list() throws InterruptedException {
        String text = Problems.check(client.get(UNITS)).text();
        if (!json(text)) {
            for (Object item : Json.list(Json.parse(text.getBytes(StandardCharsets.UTF_8)))) {
                Map<String, Object> unit = Json.object(item);
                out.printf("%-20s %-10s %-10s %s%n", unit.get("id"), unit.get("version"), unit.get("state"), unit.get("source"));
                indented(unit.get("reason"));
                indented(unit.get("notice"));
            }
        }
    }

    void show() throws InterruptedException {
        String text = Problems.check(client.get(unit(0))).text();
        if (!json(text)) {
            Map<String, Object> detail = Json.object(text);
            out.println(detail.get("id") + " (" + detail.get("symbolicName") + ")");
            out.println("  permissions: " + Json.list(detail.get("permissions")));
            out.println("  in use: " + amounts(detail.get("use")));
            out.println("  level of its tables: " + or(detail.get("level"), "none"));
            out.println("  calls: " + detail.get("calls") + ", failed " + detail.get("failed") + ", slow " + detail.get("slow"));
        }
    }

    /** {@code publishers}, {@code publishers add FILE}, {@code publishers revoke KEY}. */
    void publishers() throws InterruptedException, IOException {
        String what = options.arguments().isEmpty() ? "list" : options.arguments().getFirst();
        String text = Problems.check(switch (what) {
            case "list" -> client.get(PUBLISHERS);
            case "add" -> client.post(PUBLISHERS, "application/json", "{\"key\":" + Json.quoted(Files.readString(file(options.argument(1, "a file FILE.pub")))) + "}");
            case "revoke" -> client.act(PUBLISHERS + "/" + encoded(options.argument(1, "the key, as 'interlink publishers' lists it")) + "/revoke");
            default -> throw new Stop(Exit.USAGE, "The publishers can be told: list, add FILE, revoke KEY.");
        }).text();
        if (json(text)) {
            return;
        }
        Map<String, Object> answer = Json.object(text);
        if (Boolean.TRUE.equals(answer.get("developerMode"))) {
            out.println("DEVELOPER MODE IS ON: tools are accepted for which nobody vouches.");
        }
        List<Object> lines = what.equals("list") ? Json.list(answer.get("publishers")) : List.of(answer);
        lines.stream().map(Json::object).forEach(line -> out.printf("%s  %-8s %s  %s%n", line.get("key"),
                Boolean.TRUE.equals(line.get("revoked")) ? "REVOKED" : "accepted", line.get("name"), Json.list(line.get("units"))));
    }

    private void indented(Object text) {
        if (text != null && !text.toString().isEmpty()) {
            out.println("    " + text);
        }
    }

    /** {@code plan JAR}, {@code plan ARCHIVE|FEATURE}, {@code plan rollback ID [VERSION]}, {@code plan enable|disable|remove ID}. */
    void plan() throws InterruptedException, IOException {
        String what = options.argument(0, "a jar file, or: rollback, enable, disable or remove with an id");
        if (OfferCommands.meant(what)) {
            planned(new OfferCommands(client, options, out).plan(what));
            return;
        }
        planned(Problems.check(switch (what) {
            case "rollback" -> client.get(unit(1) + "/return/plan" + version(2));
            case "enable", "disable", "remove" -> client.get(unit(1) + "/change/plan?change=" + what.toUpperCase(java.util.Locale.ROOT));
            default -> client.post(UNITS + "/plan", JAR, file(what));
        }).text());
    }

    /** @param text one plan, or a list of several, as JSON */
    private void planned(String text) {
        Object parsed = Json.parse(text.getBytes(StandardCharsets.UTF_8));
        List<Map<String, Object>> plans = parsed instanceof List<?> several ? several.stream().map(Json::object).toList() : List.of(Json.object(parsed));
        if (!json(text)) {
            plans.forEach(this::print);
        }
        if (plans.stream().anyMatch(plan -> !Json.list(plan.get("refusals")).isEmpty())) {
            throw new Stop(Exit.REFUSED, "It cannot be done.");
        }
    }

    private void print(Map<String, Object> plan) {
        out.println((plan.get("change") + " " + or(plan.get("id"), "?") + " " + or(plan.get("from"), "") + " -> " + or(plan.get("to"), "")).strip());
        out.println("  publisher: " + plan.get("trust") + " " + or(plan.get("publisher"), ""));
        for (Object item : Json.list(plan.get("bundles"))) {
            Map<String, Object> bundle = Json.object(item);
            out.println("  bundle: " + bundle.get("symbolicName") + " " + bundle.get("effect"));
        }
        Json.list(plan.get("permissions")).forEach(permission -> out.println("  new permission: " + permission));
        Json.list(plan.get("migrations")).forEach(script -> out.println("  migration: " + script));
        for (Object item : Json.list(plan.get("use"))) {
            Map<String, Object> use = Json.object(item);
            out.println("  in use: " + use.get("amount") + " " + use.get("what"));
        }
        Json.list(plan.get("notes")).forEach(note -> out.println("  note: " + note));
        Json.list(plan.get("refusals")).forEach(refusal -> out.println("  refused: " + Json.object(refusal).get("text")));
    }

    private static String or(Object text, String otherwise) {
        return text == null ? otherwise : text.toString();
    }

    void install() throws InterruptedException, IOException {
        String what = options.argument(0, "a jar file, an archive, or a feature that is offered");
        if (OfferCommands.meant(what)) {
            new OfferCommands(client, options, out).install(what);
            return;
        }
        done(client.post(UNITS, JAR, file(what)));
    }

    /** As install, but only in the place of a version that is installed. */
    void upgrade() throws InterruptedException, IOException {
        Path jar = file(options.argument(0, "a jar file"));
        Map<String, Object> plan = Json.object(Problems.check(client.post(UNITS + "/plan", JAR, jar)).text());
        if (Json.list(plan.get("refusals")).isEmpty() && or(plan.get("from"), "").isEmpty()) {
            throw new Stop(Exit.REFUSED, plan.get("id") + " is not installed. Install it with 'interlink install'.");
        }
        done(client.post(UNITS, JAR, jar));
    }

    void rollback() throws InterruptedException {
        done(client.act(unit(0) + "/return" + version(1)));
    }

    void enable() throws InterruptedException {
        done(client.act(unit(0) + "/enable"));
    }

    void disable() throws InterruptedException {
        String text = Problems.check(client.act(unit(0) + "/disable")).text();
        if (!json(text)) {
            out.println(options.arguments().getFirst() + " is switched off. It stays installed.");
        }
    }

    void remove() throws InterruptedException {
        if (options.flag("purge")) {
            purge();
            return;
        }
        Problems.check(client.delete(unit(0)));
        out.println(options.arguments().getFirst() + " is out of use. Its data is kept.");
    }

    /** What is deleted cannot be brought back: somebody has to say yes. */
    private void purge() throws InterruptedException {
        String id = options.argument(0, "the id of an Interlinker");
        if (!options.flag("yes")) {
            // Since Java 22 there is a console of another module even if nobody sits there.
            System.setProperty("jdk.console", "java.base");
            Console console = System.console();
            if (console == null) {
                throw new Stop(Exit.USAGE, "This deletes all data of " + id + " for good. Say --yes if you mean it.");
            }
            if (!id.equals(console.readLine("This deletes all data of %s for good: its resources, files and tables. Type its id to go on: ", id))) {
                throw new Stop(Exit.FAILED, "Nothing was deleted.");
            }
        }
        String text = Problems.check(client.act(unit(0) + "/purge")).text();
        Map<String, Object> purged = Json.object(text);
        if (!json(text)) {
            out.println(id + " is out of use. Deleted: " + amounts(purged.get("before")) + ". Counted afterwards: " + amounts(purged.get("left")) + ".");
        }
        if (!Boolean.TRUE.equals(purged.get("complete"))) {
            throw new Stop(Exit.FAILED, "Not everything could be deleted at once. The platform goes on trying; look with 'interlink leftovers'.");
        }
    }

    private static String amounts(Object uses) {
        return Json.list(uses).stream().map(Json::object).map(use -> use.get("amount") + " " + use.get("what")).collect(Collectors.joining(", "));
    }

    /** {@code data export ID FILE}, {@code data import ID FILE}. */
    void data() throws InterruptedException, IOException {
        String what = options.argument(0, "a word: export or import");
        String path = unit(1) + "/data";
        Path file = Path.of(options.argument(2, "a file name"));
        switch (what) {
            case "export" -> {
                client.download(path, file.toAbsolutePath());
                out.println(file + " holds the data of " + options.arguments().get(1) + ". Keep it safe: it may hold personal data.");
            }
            case "import" -> imported(Problems.check(client.post(path, "application/zip", file(file.toString()))).text());
            default -> throw new Stop(Exit.USAGE, "The data of a tool can be told: export ID FILE, import ID FILE.");
        }
    }

    private void imported(String text) {
        Map<String, Object> restored = Json.object(text);
        List<Object> left = Json.list(restored.get("left"));
        if (!json(text)) {
            out.println("Brought back: " + restored.get("restored") + ", there already: " + restored.get("present") + ", left: " + left.size() + ".");
            left.stream().map(Json::object).forEach(one -> out.println("  " + one.get("name") + ": " + one.get("reason")));
        }
        if (!left.isEmpty()) {
            throw new Stop(Exit.FAILED, "Not everything could be brought back. Put right what is said above, and try again: nothing is brought twice.");
        }
    }

    void leftovers() throws InterruptedException {
        String text = Problems.check(client.get(UNITS + "/leftovers")).text();
        if (!json(text)) {
            for (Object item : Json.list(Json.parse(text.getBytes(StandardCharsets.UTF_8)))) {
                Map<String, Object> left = Json.object(item);
                out.printf("%-20s %-10s removed %s: %s%s%n", left.get("id"), left.get("version"), left.get("removed"), amounts(left.get("kept")),
                        Boolean.TRUE.equals(left.get("purging")) ? " (being deleted)" : "");
            }
        }
    }

    /** {@code parts}, {@code parts give-back NAME}. */
    void parts() throws InterruptedException {
        String what = options.arguments().isEmpty() ? "list" : options.arguments().getFirst();
        switch (what) {
            case "list" -> {
                String text = Problems.check(client.get(PARTS)).text();
                if (!json(text)) {
                    Json.list(Json.parse(text.getBytes(StandardCharsets.UTF_8))).stream().map(Json::object).forEach(part -> {
                        out.printf("%-36s %-10s instead of %-10s %s%n", part.get("symbolicName"), part.get("version"), part.get("shipped"), part.get("source"));
                        indented(part.get("failure"));
                    });
                }
            }
            case "give-back" -> {
                String name = options.argument(1, "the name of a part, as 'interlink parts' lists it");
                Problems.check(client.delete(PARTS + "/" + encoded(name)));
                out.println(name + " is that of the distribution again.");
            }
            default -> throw new Stop(Exit.USAGE, "The parts of the platform can be told: list, give-back NAME.");
        }
    }

    void versions() throws InterruptedException {
        String text = Problems.check(client.get(unit(0) + "/versions")).text();
        if (!json(text)) {
            for (Object item : Json.list(Json.parse(text.getBytes(StandardCharsets.UTF_8)))) {
                Map<String, Object> kept = Json.object(item);
                out.printf("%-10s until %s, from %s%n", kept.get("version"), kept.get("replaced"), kept.get("source"));
            }
        }
    }

    void compatibility() throws InterruptedException {
        String platform = options.argument(0, "a version of the platform, e.g. 0.2.0");
        String text = Problems.check(client.get(UNITS + "/compatibility?platform=" + encoded(platform))).text();
        if (json(text)) {
            return;
        }
        for (Object item : Json.list(Json.parse(text.getBytes(StandardCharsets.UTF_8)))) {
            Map<String, Object> unit = Json.object(item);
            List<Object> refusals = Json.list(unit.get("refusals"));
            out.printf("%-20s %-10s %s%n", unit.get("id"), unit.get("version"), refusals.isEmpty() ? "would run" : "would not run");
            refusals.forEach(refusal -> indented(Json.object(refusal).get("text")));
        }
    }

    private void done(Client.Answer answer) {
        String text = Problems.check(answer).text();
        if (!json(text)) {
            Map<String, Object> unit = Json.object(text);
            out.println(unit.get("id") + " " + unit.get("version") + " is in use.");
        }
    }

    private boolean json(String text) {
        if (options.flag("json")) {
            out.println(text);
        }
        return options.flag("json");
    }

    private String unit(int place) {
        return UNITS + "/" + encoded(options.argument(place, "the id of an Interlinker"));
    }

    private String version(int place) {
        return options.arguments().size() > place ? "?version=" + encoded(options.arguments().get(place)) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new Stop(Exit.USAGE, "There is no file " + file + ".");
        }
        return file;
    }
}

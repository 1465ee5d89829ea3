package eu.interlink.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleException;

/** What each command does. */
final class Commands {

    private static final String HELP = """
            interlink run       start in the foreground           [--port N] [--data DIR] [--host ADDRESS] [--features a,b] [--demo]
            interlink start     start in the background           the same options
            interlink stop      stop the running server           [--data DIR]
            interlink status    what the server says of itself    [--data DIR] [--json]
            interlink list      installed Interlinkers            [--data DIR] [--json]
            interlink install JAR                                  [--data DIR] [--json]
            interlink remove ID                                    [--data DIR]
            interlink catalogue import DIR                         [--data DIR] [--dry-run] [--json]
            interlink backup FILE                                  [--data DIR]
            interlink restore FILE   into an empty data directory  [--data DIR]
            interlink check     do the features fit together?     [--features a,b]

            Exit codes: 0 done, 1 failed, 2 wrong option, 3 bundle missing, 4 bundles do not fit, 5 port taken, 6 data directory in use,
            7 data directory is newer than the program, 8 no server runs (or one does), 9 the server refused.""";

    private final Options options;
    private final Layout layout;
    private final PrintStream out;

    Commands(Options options, Layout layout, PrintStream out) {
        this.options = options;
        this.layout = layout;
        this.out = out;
    }

    void run() throws Exception {
        switch (options.command()) {
            case "run" -> new Server(layout, new Configuration(layout, options), out).run();
            case "start" -> new Background(layout, options, out).start();
            case "stop" -> new Background(layout, options, out).stop();
            case "status" -> status();
            case "list" -> list();
            case "install" -> install();
            case "remove" -> remove();
            case "catalogue" -> catalogue();
            case "backup" -> backup();
            case "restore" -> new Restore(layout, Path.of(options.argument(0, "the backup file")), out).run();
            case "check" -> check();
            case "help" -> out.println(HELP);
            default -> throw new Stop(Exit.USAGE, "There is no command '" + options.command() + "'. Try 'interlink help'.");
        }
    }

    private void status() throws InterruptedException {
        try (Client client = Client.running(layout, options)) {
            String text = Problems.check(client.get("/api/v1/system/status")).text();
            if (options.flag("json")) {
                out.println(text);
            } else {
                Json.object(text).forEach((name, value) -> out.println(name + ": " + value));
            }
        }
    }

    private void list() throws InterruptedException {
        try (Client client = Client.running(layout, options)) {
            String text = Problems.check(client.get("/api/v1/units")).text();
            if (options.flag("json")) {
                out.println(text);
                return;
            }
            Object answer = Json.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            List<Object> units = answer instanceof List<?> ? Json.list(answer) : Json.list(Json.object(answer).get("items"));
            for (Object item : units) {
                Map<String, Object> unit = Json.object(item);
                out.printf("%-20s %-10s %-10s %s%n", unit.get("id"), unit.get("version"), unit.get("state"), unit.get("source"));
                if (!String.valueOf(unit.getOrDefault("reason", "")).isEmpty()) {
                    out.println("    " + unit.get("reason"));
                }
            }
        }
    }

    private void install() throws InterruptedException, IOException {
        Path jar = Path.of(options.argument(0, "a jar file"));
        try (Client client = Client.running(layout, options)) {
            String text = Problems.check(client.post("/api/v1/units", "application/java-archive", jar)).text();
            Map<String, Object> unit = Json.object(text);
            out.println(options.flag("json") ? text : unit.get("id") + " " + unit.get("version") + " is in use.");
        }
    }

    private void remove() throws InterruptedException {
        String id = options.argument(0, "the id of an Interlinker");
        try (Client client = Client.running(layout, options)) {
            Problems.check(client.delete("/api/v1/units/" + id));
            out.println(id + " is out of use. Its data is kept.");
        }
    }

    private void catalogue() throws InterruptedException, IOException {
        if (!"import".equals(options.argument(0, "a word: import"))) {
            throw new Stop(Exit.USAGE, "The catalogue can be told: import DIR.");
        }
        try (Client client = Client.running(layout, options)) {
            new CatalogueImport(client, options, out).run(Path.of(options.argument(1, "a folder")));
        }
    }

    private void backup() throws InterruptedException, IOException {
        Path file = Path.of(options.argument(0, "a file name")).toAbsolutePath();
        try (Client client = Client.running(layout, options)) {
            client.download("/api/v1/system/backup", file);
            out.println("Backup written to " + file);
        }
    }

    private void check() throws BundleException, IOException {
        Configuration configuration = new Configuration(layout, options);
        Selection selection = Selection.of(layout.home(), configuration.features());
        Path scratch = java.nio.file.Files.createTempDirectory("interlink-check");
        Layout apart = new Layout(layout.home(), scratch);
        Platform platform = new Platform(apart, selection, FrameworkSettings.of(layout.home(), scratch, selection, Map.of(), 0, "127.0.0.1"));
        List<String> reasons = platform.check();
        if (!reasons.isEmpty()) {
            throw new Stop(Exit.UNRESOLVED, "These bundles do not fit together:\n  " + String.join("\n  ", reasons));
        }
        out.println(selection.bundles().size() + " bundles fit together.");
    }
}

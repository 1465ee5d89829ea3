package eu.interlink.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fills an empty installation with invented people and processes. Starts a server with the feature {@code seed} for it, unless one runs. */
final class SeedCommand {

    private static final String FEATURE = "seed";
    private static final List<String> COUNTS = List.of("people", "teams", "organisations", "processes", "tasks", "resources");
    private static final int NOT_FOUND = 404;

    private final Layout layout;
    private final Options options;
    private final PrintStream out;

    SeedCommand(Layout layout, Options options, PrintStream out) {
        this.layout = layout;
        this.options = options;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        String wanted = wanted();
        if (DataDirectory.inUse(layout)) {
            seed(options, wanted);
            return;
        }
        Options seeding = withFeature();
        Background server = new Background(layout, seeding, out);
        server.start();
        try {
            seed(seeding, wanted);
        } finally {
            server.stop();
        }
    }

    private Options withFeature() {
        Map<String, String> values = new TreeMap<>(options.values());
        List<String> features = new ArrayList<>(new Configuration(layout, options).features());
        features.add(FEATURE);
        values.put("features", String.join(",", features));
        values.putIfAbsent("port", "0");
        return new Options(options.command(), options.arguments(), Map.copyOf(values));
    }

    private String wanted() {
        List<String> members = new ArrayList<>();
        options.value("scale").ifPresent(scale -> members.add("\"scale\":" + number("scale", scale)));
        options.value(FEATURE).ifPresent(seed -> members.add("\"seed\":" + whole(FEATURE, seed)));
        COUNTS.forEach(name -> options.value(name).ifPresent(count -> members.add("\"" + name + "\":" + whole(name, count))));
        return "{" + String.join(",", members) + "}";
    }

    private static long whole(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Stop(Exit.USAGE, "The option --" + name + " needs a whole number, not '" + text + "'.");
        }
    }

    private static double number(String name, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is none
        }
        throw new Stop(Exit.USAGE, "The option --" + name + " needs a number such as 0.1, not '" + text + "'.");
    }

    private void seed(Options seeding, String wanted) throws IOException, InterruptedException {
        // A port of 0 was a wish; where the server really listens is on file.
        try (Client client = new Client(layout, seeding.port().filter(port -> port > 0).orElse(Options.port(Files.readString(layout.run("port")))))) {
            Client.Answer started = client.post("/api/v1/seeds", "application/json", wanted);
            if (started.status() == NOT_FOUND) {
                throw new Stop(Exit.REFUSED, "The server that runs on " + layout.data() + " was started without the feature '" + FEATURE
                        + "'. Stop it: 'interlink seed' starts one for itself.");
            }
            String result = JobWait.result(client, started, note -> {
                if (!options.flag("json") && !note.isEmpty()) {
                    out.println(note + " ...");
                }
            });
            print(result);
        }
    }

    private void print(String result) throws IOException {
        if (options.flag("json")) {
            out.println(result);
            return;
        }
        Map<String, Object> report = Json.object(result);
        Map<String, Object> counts = Json.object(report.get("counts"));
        COUNTS.forEach(name -> out.printf("%-14s %8s%n", name, counts.get(name)));
        out.println("Seed " + report.get(FEATURE) + " makes the same again. It took " + Math.round(Double.parseDouble(String.valueOf(report.get("seconds")))) + " seconds.");
        out.println("Most resources: /processes/" + report.get("process") + "; most members: /teams/" + report.get("team"));
        Path note = layout.run("seed.txt");
        if (report.get("login") != null && Files.exists(note)) {
            List<String> lines = Files.readAllLines(note);
            out.println("Sign in as " + lines.getFirst() + " with the password " + lines.getLast() + "; nobody else can sign in.");
        } else {
            out.println("Nobody can sign in: the server was not for this machine alone (--host 127.0.0.1).");
        }
    }
}

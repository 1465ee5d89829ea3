package eu.interlink.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads, checks and exports the audit log. A file that was exported is checked without a server, by the audit bundle's own classes. */
final class AuditCommands {

    private static final String VERIFIER = "eu.interlink.audit.internal.ExportedChain";
    private static final String AUDIT = "/api/v1/audit";

    private final Layout layout;
    private final Options options;
    private final PrintStream out;

    AuditCommands(Layout layout, Options options, PrintStream out) {
        this.layout = layout;
        this.options = options;
        this.out = out;
    }

    void run() throws Exception {
        switch (options.argument(0, "a word: list, verify or export")) {
            case "list" -> list();
            case "verify" -> verify();
            case "export" -> export();
            default -> throw new Stop(Exit.USAGE, "The audit log can be told: list, verify [FILE], export FILE.");
        }
    }

    private void list() throws InterruptedException {
        List<String> query = new ArrayList<>();
        for (String name : List.of("type", "person", "from", "to", "limit")) {
            options.value(name).ifPresent(text -> query.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        }
        try (Client client = Client.running(layout, options)) {
            String text = Problems.check(client.get(AUDIT + (query.isEmpty() ? "" : "?" + String.join("&", query)))).text();
            if (options.flag("json")) {
                out.println(text);
            } else {
                Json.list(Json.object(text).get("items")).forEach(item -> print(Json.object(item)));
            }
        }
    }

    private void print(Map<String, Object> entry) {
        String who = String.valueOf(entry.get("actorName"));
        String about = String.valueOf(entry.get("aboutName"));
        String values = Stream.of("facts", "words").flatMap(part -> Json.object(entry.get(part)).entrySet().stream())
                .map(value -> value.getKey() + "=" + value.getValue()).collect(Collectors.joining(" "));
        out.printf("%6s  %s  %-20s  %s  %s%n", entry.get("number"), entry.get("at"), who.isEmpty() ? "-" : who, entry.get("type"),
                about.isEmpty() ? values : "(" + about + ") " + values);
    }

    private void verify() throws Exception {
        if (options.arguments().size() > 1) {
            List<String> words = new ArrayList<>(List.of(file(options.arguments().get(1)).toString()));
            options.value("head").ifPresent(words::add);
            out.println(BundleProgram.run(layout, VERIFIER, words, Exit.REFUSED, "eu.interlink.platform.audit", "eu.interlink.interlinker-api"));
            return;
        }
        try (Client client = Client.running(layout, options)) {
            String text = Problems.check(client.get(AUDIT + "/verification" + options.value("head").map(head -> "?head=" + URLEncoder.encode(head,
                    StandardCharsets.UTF_8)).orElse(""))).text();
            Map<String, Object> found = Json.object(text);
            Map<String, Object> head = Json.object(found.get("head"));
            if (options.flag("json")) {
                out.println(text);
            }
            if (!Boolean.TRUE.equals(found.get("whole"))) {
                throw new Stop(Exit.REFUSED, String.valueOf(found.get("problem")));
            }
            if (!options.flag("json")) {
                out.println(found.get("checked") + " entries, all of them as they were written. Head: " + head.get("number") + ":" + head.get("hash"));
            }
        }
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new Stop(Exit.USAGE, "There is no file " + file + ".");
        }
        return file;
    }

    private void export() throws InterruptedException, IOException {
        Path file = Path.of(options.argument(1, "a file name")).toAbsolutePath();
        try (Client client = Client.running(layout, options)) {
            client.download(AUDIT + "/export", file);
            out.println("Audit log written to " + file);
        }
    }
}

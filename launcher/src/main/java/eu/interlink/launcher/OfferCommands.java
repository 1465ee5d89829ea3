package eu.interlink.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Commands about archives that can be installed: each is one call of the server's HTTP API. */
final class OfferCommands {

    static final String SUFFIX = ".interlink";
    private static final String OFFERS = "/api/v1/offers";

    private final Client client;
    private final Options options;
    private final PrintStream out;

    OfferCommands(Client client, Options options, PrintStream out) {
        this.client = client;
        this.options = options;
        this.out = out;
    }

    /** {@code offers}, {@code offers add FILE}, {@code offers discard FEATURE}. */
    void run() throws InterruptedException, IOException {
        String what = options.arguments().isEmpty() ? "list" : options.arguments().getFirst();
        switch (what) {
            case "list" -> list();
            case "add" -> {
                String text = bring(Path.of(options.argument(1, "an archive FILE.interlink")));
                if (!json(text)) {
                    print(Json.object(text));
                }
            }
            case "discard" -> {
                String feature = options.argument(1, "a feature, as 'interlink offers' lists it");
                Problems.check(client.delete(OFFERS + "/" + encoded(feature)));
                out.println(feature + " is off the list. What was installed from it stays.");
            }
            default -> throw new Stop(Exit.USAGE, "The offers can be told: list, add FILE, discard FEATURE.");
        }
    }

    private void list() throws InterruptedException {
        String text = Problems.check(client.get(OFFERS)).text();
        if (!json(text)) {
            Json.list(Json.parse(text.getBytes(StandardCharsets.UTF_8))).stream().map(Json::object).forEach(this::print);
        }
    }

    private void print(Map<String, Object> offer) {
        Map<String, Object> titles = Json.object(Json.object(offer.get("title")).get("texts"));
        String contents = Json.list(offer.get("contents")).stream().map(Json::object).map(content -> content.get("id") + " " + content.get("version"))
                .collect(Collectors.joining(", "));
        Object publisher = offer.get("publisher");
        out.printf("%s  %s (%s), %s, from %s%n", offer.get("feature"), titles.getOrDefault("en", ""), contents,
                publisher == null || publisher.toString().isEmpty() ? "nobody vouches for it" : "by " + publisher, offer.get("source"));
    }

    /** Whether a word of the command line means an archive or an offer, and no jar. */
    static boolean meant(String word) {
        return word.endsWith(SUFFIX) || word.matches("[^:/\\\\]+:[^:/\\\\]+:[^:/\\\\]+");
    }

    /** The answer to a plan of an archive or an offer: a list of plans. An archive is taken in for it. */
    String plan(String word) throws InterruptedException, IOException {
        return Problems.check(client.get(OFFERS + "/" + encoded(feature(word)) + "/plan")).text();
    }

    /** Installs an archive or an offer. */
    void install(String word) throws InterruptedException, IOException {
        String text = Problems.check(client.act(OFFERS + "/" + encoded(feature(word)) + "/install")).text();
        if (!json(text)) {
            List<Object> units = Json.list(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
            units.stream().map(Json::object).forEach(unit -> out.println(unit.get("id") + " " + unit.get("version") + " is in use."));
        }
    }

    private String feature(String word) throws InterruptedException, IOException {
        return word.endsWith(SUFFIX) ? Json.object(bring(Path.of(word))).get("feature").toString() : word;
    }

    private String bring(Path file) throws InterruptedException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new Stop(Exit.USAGE, "There is no file " + file + ".");
        }
        return Problems.check(client.post(OFFERS, "application/zip", file)).text();
    }

    private boolean json(String text) {
        if (options.flag("json")) {
            out.println(text);
        }
        return options.flag("json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

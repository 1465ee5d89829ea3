package eu.interlink.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Settings of the start: defaults of the distribution, then those of the data directory, then the command line. */
final class Configuration {

    private final Map<String, String> settings = new TreeMap<>();
    private final boolean safeMode;

    Configuration(Layout layout, Options options) {
        read(layout.defaults());
        read(layout.local());
        options.value("port").ifPresent(port -> settings.put("http.port", port));
        options.value("host").ifPresent(host -> settings.put("http.host", host));
        options.value("features").ifPresent(features -> settings.put("features", features));
        safeMode = options.flag("safe-mode");
        if (options.flag("demo")) {
            settings.merge("features", "demo", (old, demo) -> old + "," + demo);
        }
    }

    private void read(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        properties.forEach((name, text) -> settings.put(name.toString(), text.toString().strip()));
    }

    String get(String name, String fallback) {
        String text = settings.get(name);
        return text == null || text.isEmpty() ? fallback : text;
    }

    int port() {
        return Options.port(get("http.port", "8080"));
    }

    /** Why the start is to be in safe mode, if it was asked for. */
    Optional<String> safeMode() {
        return Optional.of("It was asked for.").filter(reason -> safeMode);
    }

    String host() {
        return get("http.host", "0.0.0.0");
    }

    /** Names of the features to start, with the driver that the database needs. */
    Set<String> features() {
        Set<String> names = new LinkedHashSet<>();
        for (String name : List.of(get("features", "").split("[,\\s]+"))) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        if (get("database.url", "").startsWith("jdbc:postgresql:")) {
            names.add("postgresql");
        }
        return names;
    }

    /** Everything, for the framework: each setting under {@code interlink.<name>}. */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        settings.forEach((name, text) -> properties.put("interlink." + name, text));
        return properties;
    }
}

package eu.interlink.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Reads feature files of resource version 1.0. */
final class FeatureReader {

    private static final int DEFAULT_LEVEL = 10;

    Feature read(Path file) {
        try {
            return feature(file, Json.object(Json.parse(Files.readAllBytes(file))));
        } catch (JacksonException e) {
            throw new Stop(Exit.FAILED, "The feature file " + file + " cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Stop(Exit.MISSING_BUNDLE, "There is no feature '" + file.getFileName().toString().replace(".json", "") + "' (looked for " + file + ").");
        }
    }

    private static Feature feature(Path file, Map<String, Object> map) {
        if (!"1.0".equals(map.get("feature-resource-version"))) {
            throw new Stop(Exit.FAILED, "The feature file " + file + " is not of feature-resource-version 1.0.");
        }
        List<Feature.Entry> bundles = new ArrayList<>();
        for (Object item : Json.list(map.get("bundles"))) {
            if (item instanceof String id) {
                bundles.add(new Feature.Entry(id, DEFAULT_LEVEL));
            } else if (item instanceof Map<?, ?> bundle) {
                bundles.add(new Feature.Entry(String.valueOf(bundle.get("id")), bundle.get("start-order") instanceof Number n ? n.intValue() : DEFAULT_LEVEL));
            }
        }
        Map<String, Map<String, Object>> configurations = new LinkedHashMap<>();
        Json.object(map.get("configurations")).forEach((pid, properties) -> configurations.put(pid, Json.object(properties)));
        Map<String, Object> extensions = Json.object(map.get("extensions"));
        Map<String, String> framework = new LinkedHashMap<>();
        Json.object(Json.object(extensions.get("framework-launching-properties")).get("json")).forEach((name, text) -> framework.put(name, String.valueOf(text)));
        return new Feature(String.valueOf(map.get("id")), bundles, configurations, framework, extensions.containsKey("interlinker"));
    }
}

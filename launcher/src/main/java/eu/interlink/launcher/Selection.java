package eu.interlink.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the chosen features add up to: jars with start levels, Interlinker jars, configurations, framework properties. */
public final class Selection {

    /** @param jar file in the repository folder  @param level start level */
    public record Bundle(Path jar, int level) {
    }

    private final List<Bundle> bundles = new ArrayList<>();
    private final List<Path> units = new ArrayList<>();
    private final Map<String, Map<String, Object>> configurations = new LinkedHashMap<>();
    private final Map<String, String> framework = new TreeMap<>();

    private Selection() {
    }

    /**
     * Reads features of an unpacked distribution.
     *
     * @throws RuntimeException that names every missing bundle at once
     */
    public static Selection of(Path home, Iterable<String> features) {
        Selection selection = new Selection();
        FeatureReader reader = new FeatureReader();
        Set<String> seen = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (String name : features) {
            Feature feature = reader.read(home.resolve("features").resolve(name + ".json"));
            for (Feature.Entry entry : feature.bundles()) {
                Path jar = jar(home.resolve("repository"), entry.id());
                if (!Files.isRegularFile(jar)) {
                    missing.add("  " + entry.id() + " (named by the feature " + name + ", expected at " + jar + ")");
                } else if (seen.add(entry.id())) {
                    selection.take(feature, entry, jar);
                }
            }
            selection.configurations.putAll(feature.configurations());
            selection.framework.putAll(feature.framework());
        }
        if (!missing.isEmpty()) {
            throw new Stop(Exit.MISSING_BUNDLE, "Cannot start, bundles are missing:\n" + String.join("\n", missing));
        }
        return selection;
    }

    private void take(Feature feature, Feature.Entry entry, Path jar) {
        if (feature.interlinker()) {
            units.add(jar);
        } else {
            bundles.add(new Bundle(jar, entry.startOrder()));
        }
    }

    /** {@code group:artifact:version} in the layout of a Maven repository. */
    static Path jar(Path repository, String id) {
        String[] parts = id.split(":");
        if (parts.length != 3) {
            throw new Stop(Exit.FAILED, "Not a bundle id (group:artifact:version): " + id);
        }
        return repository.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]).resolve(parts[1] + "-" + parts[2] + ".jar");
    }

    public List<Bundle> bundles() {
        return List.copyOf(bundles);
    }

    /** Jars of Interlinkers: the lifecycle installs these. */
    public List<Path> units() {
        return List.copyOf(units);
    }

    Map<String, Map<String, Object>> configurations() {
        return configurations;
    }

    public Map<String, String> framework() {
        return Map.copyOf(framework);
    }
}

package eu.interlink.launcher;

import java.util.List;
import java.util.Map;

/**
 * A feature file (OSGi Compendium, chapter 159).
 *
 * @param id             group, artifact and version
 * @param bundles        in the order of the file
 * @param configurations PID (or {@code factory~name}) to properties
 * @param framework      properties for the framework, from the extension {@code framework-launching-properties}
 * @param interlinker    true if its bundles are Interlinker bundles: the lifecycle installs them, not the launcher
 */
record Feature(String id, List<Entry> bundles, Map<String, Map<String, Object>> configurations, Map<String, String> framework,
        boolean interlinker) {

    /** @param id group, artifact and version  @param startOrder start level */
    record Entry(String id, int startOrder) {
    }
}

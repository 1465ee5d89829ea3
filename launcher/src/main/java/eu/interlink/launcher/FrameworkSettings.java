package eu.interlink.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The properties that the framework and the bundles get. Used by the start and by the tests, so that both run the same product. */
public final class FrameworkSettings {

    /** Start level at which everything runs. */
    public static final int LEVEL = 30;

    private FrameworkSettings() {
    }

    /**
     * @param home      unpacked distribution
     * @param data      data directory
     * @param selection bundles that will run
     * @param settings  settings of the start, already prefixed with {@code interlink.}
     * @param port      HTTP port, 0 for any free one
     * @param host      address to listen on
     */
    public static Map<String, String> of(Path home, Path data, Selection selection, Map<String, String> settings, int port, String host) {
        Map<String, String> properties = new TreeMap<>();
        String place = home.toAbsolutePath().normalize().toString();
        selection.framework().forEach((name, text) -> properties.put(name, text.replace("${interlink.home}", place)));
        properties.putAll(settings);
        // A flight recording writes calls of this package into the event classes of libraries, which do not import it.
        properties.put("org.osgi.framework.bootdelegation", "jdk.jfr.internal.event");
        properties.put("interlink.home", place);
        properties.put("interlink.data", data.toAbsolutePath().normalize().toString());
        properties.put("interlink.units", selection.units().stream().map(Path::toString).collect(Collectors.joining(",")));
        properties.put("org.osgi.service.http.port", Integer.toString(port));
        if (!"0.0.0.0".equals(host)) {
            properties.put("org.apache.felix.http.host", host);
        }
        properties.put("felix.cm.dir", data.resolve("cache/configurations").toAbsolutePath().toString());
        properties.put("felix.fileinstall.dir", data.resolve("conf").toAbsolutePath().toString());
        properties.put("felix.fileinstall.tmpdir", data.resolve("cache/fileinstall").toAbsolutePath().toString());
        return properties;
    }
}

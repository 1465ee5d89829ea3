package eu.interlink.product;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import eu.interlink.launcher.FrameworkSettings;
import eu.interlink.launcher.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.options.UrlProvisionOption;
import org.osgi.framework.Constants;

/** The product inside a Pax Exam container: the distribution that ships, chosen by the launcher's own classes. */
final class Product {

    static final List<String> DEFAULT = List.of("runtime", "core", "rest", "ui", "documents");
    static final List<String> HEADLESS = List.of("runtime", "core", "rest", "documents");

    private Product() {
    }

    /** Features on an empty H2 database. */
    static Option of(List<String> features) {
        return of(features, Map.of());
    }

    /**
     * @param features which features run
     * @param settings what {@code conf/interlink.properties} would say, e.g. {@code database.url}
     */
    static Option of(List<String> features, Map<String, String> settings) {
        try {
            Path data = data();
            Selection selection = Selection.of(Distribution.home(), features);
            List<Option> options = new ArrayList<>();
            for (Selection.Bundle entry : selection.bundles()) {
                UrlProvisionOption bundle = bundle("reference:" + entry.jar().toUri()).startLevel(entry.level());
                options.add(fragment(entry.jar()) ? bundle.noStart() : bundle);
            }
            Map<String, String> properties = new java.util.TreeMap<>();
            // The publisher of the tour's jars, as in the demonstration.
            properties.put("interlink.trust", Distribution.home().resolve("conf/trust-demo").toString());
            settings.forEach((name, text) -> properties.put("interlink." + name, text));
            FrameworkSettings.of(Distribution.home(), data, selection, properties, ProductProcess.freePort(), "127.0.0.1")
                    .forEach((name, text) -> options.add(frameworkProperty(name).value(text)));
            options.add(systemProperty("interlink.data").value(data.toString()));
            options.add(frameworkStartLevel(FrameworkSettings.LEVEL));
            options.add(cleanCaches());
            options.add(junitBundles());
            return composite(options.toArray(Option[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A data directory of its own for each container, below target so that it can be looked at afterwards. */
    private static Path data() throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/exam").toAbsolutePath()), "data");
        for (String folder : List.of("conf", "deploy", "run", "log", "cache")) {
            Files.createDirectories(data.resolve(folder));
        }
        return data;
    }

    private static boolean fragment(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Constants.FRAGMENT_HOST) != null;
        }
    }
}

package eu.interlink.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** The OSGi framework with the selected bundles. A warm start finds them installed and only starts them. */
final class Platform {

    /** Prefix of the location of the bundles that the launcher installs. */
    static final String LOCATION = "reference:";

    private final Layout layout;
    private final Selection selection;
    private final Framework framework;
    private final Map<String, String> properties;

    Platform(Layout layout, Selection selection, Map<String, String> settings) {
        this.layout = layout;
        this.selection = selection;
        this.properties = new TreeMap<>(settings);
        properties.put(Constants.FRAMEWORK_STORAGE, layout.cache().resolve("bundles").toString());
        this.framework = ServiceLoader.load(FrameworkFactory.class).findFirst()
                .orElseThrow(() -> new Stop(Exit.FAILED, "There is no OSGi framework on the class path.")).newFramework(properties);
    }

    Framework framework() {
        return framework;
    }

    /** Installs what is new, starts everything, and returns when the start level is reached. */
    void start() throws BundleException, IOException, InterruptedException {
        // The log configuration refers to it; logging starts before any bundle could tell.
        System.setProperty("interlink.data", layout.data().toString());
        Stamp stamp = Stamp.of(selection, properties);
        Path stampFile = layout.cache().resolve("stamp");
        boolean warm = stamp.matches(stampFile);
        if (!warm) {
            Files.deleteIfExists(stampFile);
            deleteTree(layout.cache());
        }
        framework.init();
        if (!warm) {
            install(framework.getBundleContext());
        }
        framework.start();
        level(Configurations.LEVEL);
        new Configurations(framework.getBundleContext(), properties).apply(selection.configurations());
        level(FrameworkSettings.LEVEL);
        refuseUnresolved();
        if (!warm) {
            stamp.write(stampFile);
        }
    }

    /** Installs everything and asks the resolver, without starting a bundle. */
    List<String> check() throws BundleException, IOException {
        deleteTree(layout.cache());
        framework.init();
        install(framework.getBundleContext());
        framework.adapt(org.osgi.framework.wiring.FrameworkWiring.class).resolveBundles(null);
        return Unresolved.explain(framework.getBundleContext());
    }

    private void install(BundleContext context) throws BundleException {
        List<Bundle> started = new ArrayList<>();
        for (Selection.Bundle entry : selection.bundles()) {
            Bundle bundle = context.installBundle(LOCATION + entry.jar().toUri());
            bundle.adapt(BundleStartLevel.class).setStartLevel(entry.level());
            if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0) {
                started.add(bundle);
            }
        }
        for (Bundle bundle : started) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }

    private void level(int level) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(level, event -> {
            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                reached.countDown();
            }
        });
        reached.await();
    }

    private void refuseUnresolved() {
        List<String> reasons = Unresolved.explain(framework.getBundleContext());
        if (!reasons.isEmpty()) {
            throw new Stop(Exit.UNRESOLVED, "Cannot start, bundles do not fit together:\n  " + String.join("\n  ", reasons));
        }
    }

    /** Stops everything, most dependent bundles first. */
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(30_000);
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Path grave = folder.resolveSibling(folder.getFileName() + ".old");
        if (!Files.exists(grave)) {
            Files.move(folder, grave, StandardCopyOption.ATOMIC_MOVE);
        }
        try (Stream<Path> files = Files.walk(grave)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

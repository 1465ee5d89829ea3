package eu.interlink.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs a small program out of the jars of the distribution, without a server: the platform's own classes do the work. */
final class BundleProgram {

    private BundleProgram() {
    }

    /**
     * @param type    class with a method {@code static String run(String...)}, which throws IllegalArgumentException with a sentence for the user
     * @param words   its arguments
     * @param refusal how the command ends after such a sentence
     * @param bundles the bundle that holds the class, and those that it needs
     * @return what it says
     */
    static String run(Layout layout, String type, List<String> words, Exit refusal, String... bundles) throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String bundle : bundles) {
            jars.add(jar(layout, bundle));
        }
        try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), BundleProgram.class.getClassLoader())) {
            return (String) loader.loadClass(type).getMethod("run", String[].class).invoke(null, (Object) words.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case IllegalArgumentException wrong -> throw new Stop(refusal, wrong.getMessage());
                case IOException unreadable -> throw new Stop(Exit.FAILED, "A file cannot be read or written: " + unreadable.getMessage());
                default -> throw e;
            }
        }
    }

    private static URL jar(Layout layout, String artifact) throws IOException {
        Path folder = layout.repository().resolve("eu/interlink").resolve(artifact);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).max(Path::compareTo)
                    .orElseThrow(() -> new Stop(Exit.MISSING_BUNDLE, "There is no " + artifact + " in " + layout.repository() + ".")).toUri().toURL();
        }
    }
}

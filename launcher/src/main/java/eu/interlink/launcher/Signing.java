package eu.interlink.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keys and signatures of publishers, without a server: the lifecycle's own classes do it, from their jars in the distribution. */
final class Signing {

    private static final String SIGNER = "eu.interlink.lifecycle.internal.trust.Signer";

    private final Layout layout;
    private final PrintStream out;

    Signing(Layout layout, PrintStream out) {
        this.layout = layout;
        this.out = out;
    }

    /** @param words {@code keygen}, {@code sign}, {@code detach} or {@code verify}, and what belongs to it */
    void run(List<String> words) throws Exception {
        List<String> all = new ArrayList<>(words);
        if (words.getFirst().equals("verify") && words.size() == 2) {
            all.add(layout.home().resolve("conf/trust").toString());
            all.add(layout.data().resolve("conf/trust").toString());
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar("eu.interlink.lifecycle.core"), jar("eu.interlink.lifecycle.api")},
                ClassLoader.getPlatformClassLoader())) {
            out.println(loader.loadClass(SIGNER).getMethod("run", String[].class).invoke(null, (Object) all.toArray(String[]::new)));
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case IllegalArgumentException wrong -> throw new Stop(words.getFirst().equals("verify") ? Exit.REFUSED : Exit.USAGE, wrong.getMessage());
                case IOException unreadable -> throw new Stop(Exit.FAILED, "A file cannot be read or written: " + unreadable.getMessage());
                default -> throw e;
            }
        }
    }

    private URL jar(String artifact) throws IOException {
        Path folder = layout.repository().resolve("eu/interlink").resolve(artifact);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).max(Path::compareTo)
                    .orElseThrow(() -> new Stop(Exit.MISSING_BUNDLE, "There is no " + artifact + " in " + layout.repository() + ".")).toUri().toURL();
        }
    }
}

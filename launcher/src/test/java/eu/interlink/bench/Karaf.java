package eu.interlink.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The anchor: Apache Karaf with its HTTP feature and one trivial servlet bundle. */
final class Karaf {

    private static final String SERVLET = """
            package trivial;
            import javax.servlet.Servlet;
            import javax.servlet.http.*;
            import java.util.*;
            import org.osgi.framework.*;
            public class Activator extends HttpServlet implements BundleActivator {
              private String version;
              public void start(BundleContext context) {
                version = context.getBundle().getVersion().toString();
                Dictionary<String, Object> properties = new Hashtable<>();
                properties.put("osgi.http.whiteboard.servlet.pattern", "/trivial");
                context.registerService(Servlet.class, this, properties);
              }
              public void stop(BundleContext context) { }
              protected void doGet(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
                response.getWriter().print("trivial " + version);
              }
            }
            """;

    private final Path home;
    private final Path jdk;
    private final int port;
    private Path classes = Path.of("");

    private Karaf(Path home, Path jdk, int port) {
        this.home = home;
        this.jdk = jdk;
        this.port = port;
    }

    /** @param archive the tar.gz of Karaf; empty result if there is no JDK 17 or 21, which it needs */
    static Optional<Karaf> prepare(Path archive, Path folder, int port) throws IOException, InterruptedException {
        Optional<Path> jdk = jdk();
        if (jdk.isEmpty()) {
            return Optional.empty();
        }
        new ProcessBuilder("tar", "xzf", archive.toString(), "-C", folder.toString()).inheritIO().start().waitFor();
        Path home;
        try (Stream<Path> found = Files.list(folder)) {
            home = found.filter(path -> path.getFileName().toString().startsWith("apache-karaf-")).findFirst().orElseThrow();
        }
        Path features = home.resolve("etc/org.apache.karaf.features.cfg");
        String text = Files.readString(features);
        int boot = text.indexOf("featuresBoot =");
        int paragraph = text.indexOf("\n\n", boot);
        Files.writeString(features, text.substring(0, paragraph) + ", \\\n    http, http-whiteboard" + text.substring(paragraph));
        Files.writeString(home.resolve("etc/org.ops4j.pax.web.cfg"), "\norg.osgi.service.http.port = " + port + "\n", StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Karaf karaf = new Karaf(home, jdk.get(), port);
        karaf.deploy(folder);
        return Optional.of(karaf);
    }

    private static Optional<Path> jdk() throws IOException {
        Path folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> {
                try {
                    Path release = path.resolve("release");
                    return Files.exists(release) && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(17|21)\\..*");
                } catch (IOException e) {
                    return false;
                }
            }).max(Comparator.naturalOrder());
        }
    }

    private void deploy(Path folder) throws IOException {
        Path source = Files.createDirectories(folder.resolve("trivial-src/trivial")).resolve("Activator.java");
        Files.writeString(source, SERVLET);
        Path classes = Files.createDirectories(folder.resolve("trivial-classes"));
        String path;
        // Its own servlet API comes with the first start only; ours holds the same classes.
        try (Stream<Path> jars = Stream.concat(Files.walk(Path.of("target/interlink/repository")), Files.walk(home.resolve("lib")))) {
            path = String.join(":", jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .filter(jar -> jar.toString().contains("servlet-api") || jar.toString().contains("osgi.core") || jar.toString().contains("org.apache.felix.framework"))
                    .map(Path::toString).toList());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-proc:none", "-cp", path, "-d", classes.toString(), source.toString()) != 0) {
            throw new IllegalStateException("The trivial servlet does not compile");
        }
        write(classes, 0, home.resolve("deploy/trivial.jar"));
        this.classes = classes;
    }

    private static void write(Path classes, int version, Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "trivial");
        main.putValue("Bundle-Version", "1.0." + version);
        main.putValue("Bundle-Activator", "trivial.Activator");
        main.putValue("Import-Package", "javax.servlet,javax.servlet.http,org.osgi.framework");
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new JarEntry("trivial/Activator.class"));
            Files.copy(classes.resolve("trivial/Activator.class"), jar);
        }
    }

    int port() {
        return port;
    }

    /** Replaces the bundle through the deploy folder, as its users do, and waits until the new one answers. */
    void update(int version) throws IOException, InterruptedException {
        Path part = home.resolve("trivial.part");
        write(classes, version, part);
        Files.move(part, home.resolve("deploy/trivial.jar"), StandardCopyOption.REPLACE_EXISTING);
        Program.await("http://127.0.0.1:" + port + "/trivial", "trivial 1.0." + version);
    }

    Program start(boolean cold, Path log) throws IOException, InterruptedException {
        return Program.start(cold ? List.of(home.resolve("bin/karaf").toString(), "server", "clean") : List.of(home.resolve("bin/karaf").toString(), "server"),
                Map.of("JAVA_HOME", jdk.toString()), log, "http://127.0.0.1:" + port + "/trivial", "trivial");
    }
}

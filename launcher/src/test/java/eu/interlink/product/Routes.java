package eu.interlink.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every route of a view in the distribution, as the components of the bundles declare it, with who may open it. */
final class Routes {

    private static final Pattern PROPERTY = Pattern.compile("name=\"interlink\\.view\\.(route|access)\" type=\"String\" value=\"([^\"]*)\"");
    private static final Pattern PART = Pattern.compile("([a-z/]*)/:[a-z]+");

    private Routes() {
    }

    /** Route to access; for views that several bundles bring, the widest. */
    static Map<String, String> declared() throws IOException {
        Map<String, String> routes = new TreeMap<>();
        try (Stream<Path> jars = Files.walk(Distribution.home().resolve("repository"))) {
            for (Path jar : jars.filter(file -> file.getFileName().toString().startsWith("eu.interlink.") && file.toString().endsWith(".jar")).toList()) {
                read(jar, routes);
            }
        }
        return routes;
    }

    private static void read(Path jar, Map<String, String> routes) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(one -> one.getName().matches("OSGI-INF/[^/]+\\.xml")).toList()) {
                String component = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                Map<String, String> found = new TreeMap<>();
                Matcher property = PROPERTY.matcher(component);
                while (property.find()) {
                    found.put(property.group(1), property.group(2));
                }
                if (found.keySet().containsAll(Set.of("route", "access"))) {
                    routes.put(found.get("route"), found.get("access"));
                }
            }
        }
    }

    static boolean hasParts(String route) {
        return route.contains(":");
    }

    /** @param kinds what the parts stand for, by what is before them; what is not in it leads to nothing */
    static String address(String route, Map<String, String> kinds) {
        return "/" + PART.matcher(route).replaceAll(part -> part.group(1) + "/" + kinds.getOrDefault(part.group(1), UUID.randomUUID().toString()));
    }

    /** Whether its first part stands for one of these kinds. */
    static boolean of(String route, List<String> kinds) {
        return kinds.stream().anyMatch(kind -> route.startsWith(kind + "/:"));
    }
}

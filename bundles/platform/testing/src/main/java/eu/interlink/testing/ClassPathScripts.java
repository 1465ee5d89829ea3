package eu.interlink.testing;

import eu.interlink.store.internal.Engine;
import eu.interlink.store.internal.Script;
import eu.interlink.store.internal.Scripts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the migrations of a schema in the folders and jars of the class path. */
final class ClassPathScripts {

    private ClassPathScripts() {
    }

    static Scripts of(String schema, Engine engine) {
        List<Script> scripts = new ArrayList<>(in(Scripts.folder(schema)));
        if (engine == Engine.POSTGRESQL) {
            scripts.addAll(in(Scripts.postgresqlFolder(schema)));
        }
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException("There is no migration in " + Scripts.folder(schema) + " on the class path");
        }
        return new Scripts(scripts);
    }

    private static List<Script> in(String folder) {
        List<Script> found = new ArrayList<>();
        try {
            for (URL url : Collections.list(ClassPathScripts.class.getClassLoader().getResources(folder))) {
                found.addAll(url.openConnection() instanceof JarURLConnection jar ? inJar(jar, folder) : inFolder(url.toURI()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<Script> inJar(JarURLConnection connection, String folder) throws IOException {
        List<Script> found = new ArrayList<>();
        try (JarFile jar = new JarFile(new File(URI.create(connection.getJarFileURL().toString())))) {
            for (var entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(folder + "/") && name.endsWith(".sql")) {
                    found.add(new Script(name.substring(folder.length() + 1), new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return found;
    }

    private static List<Script> inFolder(URI folder) throws IOException {
        List<Script> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                found.add(new Script(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return found;
    }
}

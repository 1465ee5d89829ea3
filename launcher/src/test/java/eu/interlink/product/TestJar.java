package eu.interlink.product;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes jars with a manifest of choice. */
final class TestJar {

    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, String> entries = new TreeMap<>(Map.of("readme.txt", "nothing"));

    /** Headers of a bundle that would be an Interlinker. */
    static TestJar interlinker(String id) {
        return new TestJar().with("Bundle-ManifestVersion", "2").with("Bundle-SymbolicName", "vendor." + id).with("Bundle-Version", "1.0.0")
                .with("Interlinker-Id", id);
    }

    TestJar with(String header, String text) {
        headers.put(header, text);
        return this;
    }

    /** A file in the jar. */
    TestJar holding(String name, String text) {
        entries.put(name, text);
        return this;
    }

    void write(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, text) -> manifest.getMainAttributes().putValue(name, text));
        Path part = file.resolveSibling("." + file.getFileName());
        try (OutputStream out = Files.newOutputStream(part); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(part, file);
    }
}

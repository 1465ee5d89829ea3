package eu.interlink.lifecycle.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Builds jars for tests: {@code Jar.unit("survey", "1.0.0").header(...).write(file)}. */
public final class Jar {

    /** The same for all, so that the same content gives the same jar whenever it is written. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A good Interlinker bundle. */
    public static Jar unit(String id, String version) {
        return new Jar().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", "org.example." + id)
                .header("Bundle-Version", version).header("Interlinker-Id", id).entry("readme.txt", "content of " + id + " " + version);
    }

    public Jar header(String name, String text) {
        headers.put(name, text);
        return this;
    }

    public Jar without(String header) {
        headers.remove(header);
        return this;
    }

    public Jar entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Jar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** A class of the tests. */
    public Jar type(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (var in = type.getClassLoader().getResourceAsStream(path)) {
            return entry(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path write(Path file) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        // Given to the stream, the manifest would carry the time of now.
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            manifest.write(head);
            put(jar, JarFile.MANIFEST_NAME, head.toByteArray());
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(jar, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}

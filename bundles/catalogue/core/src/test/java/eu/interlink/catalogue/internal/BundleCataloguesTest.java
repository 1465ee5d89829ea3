package eu.interlink.catalogue.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

class BundleCataloguesTest {

    @TempDir
    Path data;
    private World world;
    private BundleCatalogues catalogues;
    private int opened;

    @BeforeEach
    void open() {
        world = new World("h2", data);
        catalogues = new BundleCatalogues(world.database.store(), world.files, world.journal, context());
    }

    @AfterEach
    void close() {
        catalogues.stop();
        world.close();
    }

    @Test
    void a_bundle_brings_its_catalogue_once() {
        catalogues.load(bundle(1), "fixture");
        assertEquals(9, world.count("catalogue.entry"));
        assertEquals("my.bundle", world.catalogue.entryByKey(Samples.person("en"), "knowledge/canvas").orElseThrow().source());
        int before = opened;
        catalogues.load(bundle(1), "fixture");
        assertEquals(before, opened);
    }

    @Test
    void a_bundle_that_was_replaced_is_looked_at_again() {
        catalogues.load(bundle(1), "fixture");
        int before = opened;
        catalogues.load(bundle(2), "fixture");
        assertTrue(opened > before);
        assertEquals(1, world.journal.events.size());
    }

    @Test
    void nothing_is_left_in_the_temporary_folder() throws IOException {
        catalogues.load(bundle(1), "fixture");
        try (Stream<Path> left = Files.list(data.resolve("tmp"))) {
            assertEquals(List.of(), left.filter(path -> path.getFileName().toString().startsWith("catalogue")).toList());
        }
    }

    private BundleContext context() {
        return proxy(BundleContext.class, (name, arguments) -> switch (name) {
            case "getProperty" -> data.toString();
            case "getBundles" -> new Bundle[0];
            default -> null;
        });
    }

    private Bundle bundle(long modified) {
        return proxy(Bundle.class, (name, arguments) -> switch (name) {
            case "getSymbolicName" -> "my.bundle";
            case "getVersion" -> Version.parseVersion("1.0.0");
            case "getLastModified" -> modified;
            case "findEntries" -> entries();
            default -> null;
        });
    }

    private Object entries() {
        opened++;
        try (Stream<Path> all = Files.walk(Samples.fixture())) {
            return Collections.enumeration(all.filter(Files::isRegularFile).map(BundleCataloguesTest::url).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Answer {
        Object to(String method, Object... arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == arguments[0];
            default -> answer.to(method.getName(), arguments);
        }));
    }
}

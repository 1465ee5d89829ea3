package eu.interlink.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    @TempDir
    private Path home;

    @BeforeEach
    void twoBundles() throws IOException {
        for (String id : List.of("g.h:a:1.0", "g.h:b:2.0")) {
            Path jar = Selection.jar(home.resolve("repository"), id);
            Files.createDirectories(jar.getParent());
            Files.writeString(jar, "jar");
        }
        Files.createDirectories(home.resolve("features"));
    }

    private void feature(String name, String json) throws IOException {
        Files.writeString(home.resolve("features/" + name + ".json"), json);
    }

    @Test
    void takesBundlesWithStartOrderConfigurationsAndFrameworkProperties() throws IOException {
        feature("one", """
                {"feature-resource-version": "1.0", "id": "x:one:1", "bundles": [{"id": "g.h:a:1.0", "start-order": 3}, "g.h:b:2.0"],
                 "configurations": {"some.pid": {"text": "t", "number": 5, "list": ["a", "b"], "yes": true}},
                 "extensions": {"framework-launching-properties": {"kind": "optional", "type": "json", "json": {"p": "q"}}}}""");
        Selection selection = Selection.of(home, List.of("one"));
        assertEquals(List.of(3, 10), selection.bundles().stream().map(Selection.Bundle::level).toList());
        assertEquals(Map.of("text", "t", "number", 5L, "list", List.of("a", "b"), "yes", true), selection.configurations().get("some.pid"));
        assertEquals(Map.of("p", "q"), selection.framework());
    }

    @Test
    void leavesInterlinkersToTheLifecycle() throws IOException {
        feature("tool", """
                {"feature-resource-version": "1.0", "id": "x:tool:1", "bundles": ["g.h:a:1.0"],
                 "extensions": {"interlinker": {"kind": "mandatory", "type": "text", "text": []}}}""");
        Selection selection = Selection.of(home, List.of("tool"));
        assertEquals(List.of(), selection.bundles());
        assertEquals(1, selection.units().size());
    }

    @Test
    void namesAllMissingBundlesAtOnce() throws IOException {
        feature("gap", "{\"feature-resource-version\": \"1.0\", \"bundles\": [\"g:x:1\", \"g.h:a:1.0\", \"g:y:2\"]}");
        Stop stop = assertThrows(Stop.class, () -> Selection.of(home, List.of("gap")));
        assertEquals(Exit.MISSING_BUNDLE, stop.exit());
        assertTrue(stop.getMessage().contains("g:x:1 (named by the feature gap"), stop.getMessage());
        assertTrue(stop.getMessage().contains("g:y:2"), stop.getMessage());
    }

    @Test
    void namesAFeatureThatDoesNotExist() {
        Stop stop = assertThrows(Stop.class, () -> Selection.of(home, List.of("nothing")));
        assertTrue(stop.getMessage().startsWith("There is no feature 'nothing'"), stop.getMessage());
    }

    @Test
    void refusesAFileThatIsNoJson() throws IOException {
        feature("broken", "{ not json");
        Stop stop = assertThrows(Stop.class, () -> Selection.of(home, List.of("broken")));
        assertTrue(stop.getMessage().contains("broken.json cannot be read"), stop.getMessage());
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        feature("newer", "{\"feature-resource-version\": \"2.0\"}");
        assertTrue(assertThrows(Stop.class, () -> Selection.of(home, List.of("newer"))).getMessage().contains("feature-resource-version 1.0"));
    }
}

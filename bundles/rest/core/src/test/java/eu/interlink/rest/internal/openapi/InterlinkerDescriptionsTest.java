package eu.interlink.rest.internal.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Interlinkers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InterlinkerDescriptionsTest {

    private final Map<String, String> installed = new TreeMap<>();
    private final InterlinkerDescriptions descriptions = new InterlinkerDescriptions(new UnitChanges());
    private int open;

    InterlinkerDescriptionsTest() {
        descriptions.interlinkers = new Installed();
    }

    @Test
    void the_addresses_of_an_installed_Interlinker_are_described_below_its_own() {
        installed.put("vote", "{\"paths\":{\"/about\":{\"get\":{\"summary\":\"About.\",\"responses\":{}}}}}");
        JsonNode document = new OpenApi(List.of(), descriptions).document();
        assertEquals("About.", document.at("/paths/~1interlinkers~1vote~1about/get/summary").asString());
        assertEquals("Name of vote", document.at("/paths/~1interlinkers~1vote~1about/get/tags/0").asString());
        assertEquals("/", document.at("/paths/~1interlinkers~1vote~1about/servers/0/url").asString());
        assertEquals(0, open);
    }

    @Test
    void an_Interlinker_without_a_description_or_with_a_broken_one_disturbs_nobody() {
        installed.put("broken", "{");
        installed.put("none", "");
        installed.put("odd", "{\"paths\":[1]}");
        installed.put("well", "{\"paths\":{\"/x\":{}}}");
        assertTrue(new OpenApi(List.of(), descriptions).document().get("paths").has("/interlinkers/well/x"));
        assertEquals(0, open);
    }

    @Test
    void without_a_lifecycle_there_are_none() {
        descriptions.interlinkers = null;
        assertTrue(descriptions.all().isEmpty());
    }

    private final class Installed implements Interlinkers {

        @Override
        public List<Descriptor> installed() {
            return installed.keySet().stream().map(id -> new Descriptor(id, "1.0.0", LocalizedText.of("en", "Name of " + id), LocalizedText.empty(), "x",
                    List.of(), "EUPL-1.2", List.of(), Set.of())).toList();
        }

        @Override
        public Optional<Descriptor> find(String id) {
            return Optional.empty();
        }

        @Override
        public boolean expected(String id) {
            return false;
        }

        @Override
        public boolean allowed(String id, Optional<UUID> organisation) {
            return true;
        }

        @Override
        public Lease lease(String id) {
            open++;
            return new TestLease(installed.get(id));
        }
    }

    private final class TestLease implements Interlinkers.Lease {

        private final String text;

        TestLease(String text) {
            this.text = text;
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public Interlinker interlinker() {
            throw Problem.unavailable("x", "x");
        }

        @Override
        public <T> Optional<T> service(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void failed(Throwable failure) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClassLoader loader() {
            return new ClassLoader() {
                @Override
                public InputStream getResourceAsStream(String name) {
                    return text.isEmpty() ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }
            };
        }

        @Override
        public void close() {
            open--;
        }
    }
}

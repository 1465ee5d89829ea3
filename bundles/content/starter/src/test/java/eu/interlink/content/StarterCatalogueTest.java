package eu.interlink.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.internal.FileRole;
import eu.interlink.catalogue.internal.read.Findings;
import eu.interlink.catalogue.internal.read.FoundEntry;
import eu.interlink.catalogue.internal.read.FoundFile;
import eu.interlink.catalogue.internal.read.FoundSchema;
import eu.interlink.catalogue.internal.read.Source;
import eu.interlink.interlinker.LocalizedText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StarterCatalogueTest {

    private static final Set<String> LANGUAGES = Set.of("en", "it", "es", "lv");

    private final Findings findings = new Findings();
    private final Source source = read();

    @Test
    void it_is_read_without_anything_left_out_or_repaired() {
        assertEquals(List.of(), findings.all().stream().filter(finding -> !finding.action().equals("accepted")).toList());
    }

    @Test
    void it_has_what_the_readme_promises() {
        assertEquals(8, source.profiles().size());
        assertEquals(6, source.entries().stream().filter(entry -> entry.nature() == Nature.KNOWLEDGE).count());
        assertEquals(2, source.entries().stream().filter(entry -> !entry.content().uri().isEmpty()).count());
        FoundSchema schema = source.schemas().getFirst();
        assertEquals("short_co_production_process", schema.key());
        assertEquals(List.of(3, 6, 14), List.of(schema.phases().size(), schema.phases().stream().mapToInt(phase -> phase.children().size()).sum(),
                schema.tasks()));
    }

    @Test
    void every_text_is_there_in_all_four_languages_and_really_translated() {
        texts().forEach(text -> {
            assertEquals(LANGUAGES, text.texts().keySet(), text.toString());
            text.texts().forEach((language, words) -> {
                if (!language.equals("en")) {
                    assertNotEquals(text.texts().get("en"), words, language);
                }
            });
        });
    }

    @Test
    void every_template_is_a_text_to_work_with_in_all_four_languages() throws IOException {
        for (FoundEntry entry : source.entries()) {
            if (entry.nature() == Nature.KNOWLEDGE) {
                Map<String, Path> templates = entry.files().stream().filter(file -> file.role() == FileRole.TEMPLATE)
                        .collect(Collectors.toMap(FoundFile::language, FoundFile::path));
                assertEquals(LANGUAGES, templates.keySet(), entry.key());
                for (Path template : templates.values()) {
                    assertTrue(Files.readString(template).split("\\s+").length >= 250, template.toString());
                }
            }
        }
    }

    @Test
    void every_problem_profile_is_addressed_by_an_entry_and_had_by_a_task() {
        source.profiles().forEach(found -> {
            String id = found.profile().id();
            assertTrue(source.entries().stream().anyMatch(entry -> entry.content().profiles().contains(id)), id);
            assertTrue(source.schemas().getFirst().nodes().anyMatch(node -> node.profiles().contains(id)), id);
        });
    }

    private Stream<LocalizedText> texts() {
        Stream<LocalizedText> profiles = source.profiles().stream()
                .flatMap(found -> Stream.of(found.profile().name(), found.profile().description(), found.profile().functionality()));
        Stream<LocalizedText> entries = source.entries().stream()
                .flatMap(found -> Stream.of(found.content().name(), found.content().description(), found.content().instructions()));
        Stream<LocalizedText> schemas = source.schemas().stream().flatMap(schema -> Stream.concat(Stream.of(schema.name(), schema.description()),
                schema.nodes().flatMap(node -> Stream.of(node.name(), node.description()))));
        return Stream.of(profiles, entries, schemas).flatMap(texts -> texts);
    }

    private Source read() {
        try {
            return Source.read(Path.of(StarterCatalogueTest.class.getResource("/catalogue").toURI()), Set.of(), findings);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

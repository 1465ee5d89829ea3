package eu.interlink.catalogue.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.CatalogueImport.Finding;
import eu.interlink.catalogue.Schema.Node;
import eu.interlink.catalogue.internal.FileRole;
import eu.interlink.catalogue.internal.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    private final Findings findings = new Findings();
    private final Source source = Source.read(Samples.fixture(), Set.of(), findings);

    @ParameterizedTest(name = "{0}: {2} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Idea-Board/metadata.json | accepted | The capability 'download' is not in the published format.
            Idea-Board/metadata.json | accepted | The code 'propietary' is misspelt in the format itself.
            Idea-Board/metadata.json | accepted | Fields are absent: targets, types.
            Idea-Board/metadata.json | accepted | It addresses no problem profile.
            Planner/metadata.json | accepted | There is no link to open.
            Planner/metadata.json | accepted | Fields are absent: regulations_and_standards_translations, asset_name_translations.
            Charts/metadata.json | skipped | The link in 'en' is no web address.
            Charts/metadata.json | skipped | The file './interlinkers/externalsoftware/Charts/missing.png' is not there.
            Law-Guide/metadata.json | repaired | The name begins or ends with a blank.
            Law-Guide/metadata.json | repaired | The path of the instructions points into another folder; the file of this folder was taken.
            Law-Guide/snapshot | accepted | The folder is called 'snapshot' instead of 'snapshots'.
            Law-Guide/snapshot/Image2.JPG | accepted | The suffix is unusual for a snapshot.
            Canvas/metadata.json | accepted | The name is missing in: it, lv.
            Canvas/metadata.json | accepted | Languages are declared that it has no name in: it, lv.
            Canvas/metadata.json | repaired | The description in 'en' had broken or unsafe HTML; it was cleaned.
            Canvas/metadata.json | repaired | The problem profile 'P_2' is listed twice.
            Canvas/metadata.json | skipped | There is no problem profile 'P_UNKNOWN'.
            Canvas/metadata.json | accepted | The format is given as 'pdf' but the file is 'resource.md'.
            Canvas/metadata.json | accepted | There is a file in 'it' but no name in that language.
            Canvas/metadata.json | skipped | The file './interlinkers/knowledge/Canvas/gone.docx' is not there.
            Canvas/instructions.md | skipped | The instructions have a heading but no text.
            Canvas/~$source.docx | skipped | The file is a lock file of an office program.
            Canvas/resource.pdf | skipped | No field of the metadata names this file.
            Canvas/Snapshots | accepted | The folder is called 'Snapshots' instead of 'snapshots'.
            Canvas/Snapshots/notes.txt | skipped | The file is no picture.
            Twin/metadata.json | skipped | The field 'representations' is not known.
            Twin/metadata.json | accepted | It has the same name in 'es' as interlinkers/knowledge/Canvas/metadata.json.
            Twin/metadata.json | accepted | The file 'resource.md' in 'en' has the same content as a file of interlinkers/knowledge/Canvas/metadata.json.
            Everything/metadata.json | accepted | It claims to address 22 problem profiles.
            Empty-File/resource.md | skipped | The file is empty.
            Empty-File/metadata.json | accepted | There is no file to start from.
            Same-Id/metadata.json | skipped | The id 'canvas' is already used by another Interlinker of this source.
            No-Id/metadata.json | repaired | The id is missing; 'no_id' was made from the folder's name.
            Nameless/metadata.json | skipped | The Interlinker has no name in any language.
            Broken/metadata.json | skipped | The file is no valid JSON; look at line 1.
            Without-Metadata/metadata.json | skipped | The file is missing.
            problemprofiles.json#22 | skipped | The id 'P_1' is used twice.
            problemprofiles.json#23 | skipped | The problem profile has no id that can be used.
            problemprofiles.json#24 | skipped | The problem profile has no name.
            problemprofiles.json#25 | accepted | The name of 'P_EN' is missing in: it, es, lv.
            ordered/phases/b-first.json | repaired | The id 'task_b' is used twice; the second one became 'task_b_2'.
            ordered/phases/b-first.json | skipped | A task has no name.
            ordered/phases/b-first.json | skipped | There is no problem profile 'P_UNKNOWN'.
            ordered/metadata.json | skipped | 'task_b_2' depends on 'task_nowhere', which is not in the schema.
            circle/phases/one.json | accepted | The prerequisites of 'objective_o' are an object instead of a list.
            circle/phases/one.json | skipped | A prerequisite of 'objective_o2' names no item.
            circle/metadata.json | repaired | 'phase_one' and others depend on each other in a circle; it was made the first of them.
            circle/phases/three.json | skipped | The file is no valid JSON; look at line 1.
            no-phases/metadata.json | skipped | The schema has no phases.
            """, quoteCharacter = '"')
    void every_oddity_gives_its_finding(String path, String action, String message) {
        List<String> there = findings.all().stream().filter(finding -> finding.path().endsWith(path)).map(Finding::toString).toList();
        assertTrue(findings.all().stream().anyMatch(finding -> finding.path().endsWith(path) && finding.action().equals(action)
                && finding.message().equals(message)), () -> "Found only " + there);
    }

    @Test
    void what_is_sound_is_read_all_the_same() {
        assertEquals(List.of(23, 3), List.of(source.profiles().size(), source.rejectedProfiles()));
        assertEquals(List.of(9, 4), List.of(source.entries().size(), source.rejectedEntries()));
        assertEquals(List.of(2, 1), List.of(source.schemas().size(), source.rejectedSchemas()));
        assertEquals(2, source.rejectedLinks());
    }

    @Test
    void dashes_of_ids_read_as_underscores() {
        assertEquals(List.of("software/idea_board", "externalsoftware/charts", "externalsoftware/planner", "externalknowledge/law_guide",
                "knowledge/canvas", "knowledge/empty_file", "knowledge/everything", "knowledge/no_id", "knowledge/twin"),
                source.entries().stream().map(FoundEntry::key).toList());
    }

    @Test
    void html_keeps_its_meaning_and_loses_what_could_run() {
        FoundEntry canvas = entry("knowledge/canvas");
        assertEquals("<p>Draw it <b>together</b></p>", canvas.content().description().texts().get("en"));
        assertEquals("<p>Sin etiquetas &amp; &lt;3</p><p>Dos</p>", canvas.content().description().texts().get("es"));
        assertTrue(canvas.content().instructions().isEmpty());
    }

    @Test
    void markdown_instructions_become_html() {
        assertEquals("<h1>How to use it</h1>\n<p>Read it <strong>once</strong>. See <a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">more</a>.</p>",
                entry("externalknowledge/law_guide").content().instructions().texts().get("en"));
    }

    @Test
    void snapshots_are_ordered_as_people_count() {
        assertEquals(List.of("Image2.JPG", "image10.png"), entry("externalknowledge/law_guide").files().stream()
                .filter(file -> file.role() == FileRole.SNAPSHOT).map(FoundFile::name).toList());
    }

    @Test
    void phases_come_after_what_must_be_finished_before_them() {
        assertEquals(List.of("phase_first", "phase_last"), schema("ordered").phases().stream().map(Node::key).toList());
    }

    @Test
    void a_circle_of_phases_is_opened_so_that_the_process_can_begin() {
        FoundSchema circle = schema("circle");
        assertEquals(List.of("phase_one", "phase_two"), circle.phases().stream().map(Node::key).toList());
        assertTrue(circle.phases().getFirst().prerequisites().isEmpty());
    }

    @Test
    void tasks_have_the_problem_profiles_of_their_objective_too() {
        Node objective = schema("ordered").phases().get(1).children().getFirst();
        assertEquals(Set.of("P_4"), objective.profiles());
        assertEquals(Set.of("P_4", "P_5"), objective.children().get(0).profiles());
        assertEquals(Set.of("P_4"), objective.children().get(1).profiles());
    }

    @Test
    void a_source_in_a_folder_of_the_folder_is_found(@TempDir Path parent) throws IOException {
        Samples.copy(Files.createDirectories(parent.resolve("archive/catalogue/seed")));
        assertEquals(9, Source.read(parent, Set.of(), new Findings()).entries().size());
    }

    @Test
    void schemas_are_read_from_the_generated_file_if_there_is_no_folder(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("problemprofiles"));
        Files.writeString(folder.resolve("problemprofiles/problemprofiles.json"), "[]");
        Files.writeString(folder.resolve("schemas_DO_NOT_MODIFY.json"), """
                [{"id": "one", "name_translations": {"en": "One"}, "phases": [{"id": "p", "name_translations": {"en": "P"},
                "objectives": [{"id": "o", "name_translations": {"en": "O"}, "tasks": [{"id": "t", "name_translations": {"en": "T"}}]}]}]}]""");
        assertEquals(1, Source.read(folder, Set.of(), new Findings()).schemas().getFirst().tasks());
    }

    @Test
    void a_folder_without_a_catalogue_is_said_to_be_none(@TempDir Path folder) {
        Findings none = new Findings();
        Source.read(folder, Set.of(), none);
        assertFalse(none.all().isEmpty());
    }

    private FoundEntry entry(String key) {
        return source.entries().stream().filter(entry -> entry.key().equals(key)).findFirst().orElseThrow();
    }

    private FoundSchema schema(String key) {
        return source.schemas().stream().filter(schema -> schema.key().equals(key)).findFirst().orElseThrow();
    }
}

package eu.interlink.coproduction.internal.register;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessingRecord;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.coproduction.ProcessingRegister.Field;
import eu.interlink.coproduction.ProcessingRegister.LegalBasis;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ProcessingRegisterTest {

    private static final Draft WHOLE = new Draft("City of Riga", "dpo@riga.example.org\nRātslaukums 1", "Ms Officer, officer@riga.example.org", "Planning a bridge",
            LegalBasis.PUBLIC_TASK, "Citizens", "Names and addresses", "None", "", "Two years after the end", "Rights by role");

    @Parameter
    String engine;

    private World world;
    private ProcessingRegister register;
    private Caller ada;
    private Caller ben;
    private Caller root;
    private UUID process;

    @BeforeEach
    void open() {
        world = new World(engine);
        register = world.register;
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        root = world.people.person("Root", Caller.ROLE_ADMIN);
        process = world.process(ada, "Bridge").id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Draft draft(String controller, String purposes) {
        return new Draft(controller, "", "", purposes, LegalBasis.NOT_DECIDED, "", "", "", "", "", "");
    }

    private List<NamedCsvRecord> file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        register.export(root, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF"), "a spreadsheet takes it for UTF-8");
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    @Test
    void a_process_without_a_record_says_what_is_missing() {
        ProcessingRecord empty = register.get(ada, process);
        assertEquals(new ProcessingRecord(process, "Bridge", Draft.EMPTY, Arrays.asList(Field.values()), Optional.empty(), 0), empty);
    }

    @Test
    void a_record_is_written_and_read_by_whoever_sees_the_process() {
        ProcessingRecord written = register.update(ada, process, WHOLE, 0);
        assertEquals(WHOLE, written.content());
        assertEquals(List.of(), written.missing());
        assertEquals(1, written.version());
        assertTrue(written.changed().isPresent());
        world.processes.grant(ada, process, Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        assertEquals(written, register.get(ben, process));
        assertEquals("not-allowed", code(() -> register.update(ben, process, Draft.EMPTY, 1)));
        assertTrue(world.types(ada, world.processes.find(ada, process)).contains("register.changed"));
    }

    @Test
    void strangers_see_nothing_and_unknown_processes_are_not_found() {
        assertEquals("not-allowed", code(() -> register.get(ben, process)));
        assertEquals("not-allowed", code(() -> register.update(ben, process, WHOLE, 0)));
        assertEquals("not-found", code(() -> register.get(ada, UUID.randomUUID())));
        assertEquals("not-allowed", code(() -> register.list(ada, 0, 10)));
        assertEquals("not-allowed", code(() -> register.gaps(ada)));
        assertEquals("not-allowed", code(() -> {
            try {
                register.export(ada, new ByteArrayOutputStream());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return null;
        }));
    }

    @Test
    void two_who_write_at_the_same_time_do_not_overwrite_each_other() {
        register.update(ada, process, draft("", "First"), 0);
        assertEquals("stale", code(() -> register.update(ada, process, draft("", "Second"), 0)));
        assertEquals("First", register.get(ada, process).content().purposes());
        assertEquals(2, register.update(ada, process, draft("", "Second"), 1).version());
        assertEquals("stale", code(() -> register.update(ada, process, draft("", "Third"), 1)));
        assertEquals("stale", code(() -> register.update(ada, process, draft("", "Third"), -1)));
        assertEquals("Second", register.get(ada, process).content().purposes());
    }

    @Test
    void the_organisation_of_the_process_answers_for_the_data_unless_somebody_else_is_named() {
        UUID town = world.people.organisation("Town");
        Process owned = world.processes.create(ada, new Processes.Draft("Park", "", "en", Optional.of(town)));
        assertEquals("Town", register.get(ada, owned.id()).content().controller());
        assertFalse(register.get(ada, owned.id()).missing().contains(Field.CONTROLLER));
        register.update(ada, owned.id(), draft("Town", "Trees"), 0);
        UUID county = world.people.organisation("County");
        world.processes.update(ada, owned.id(), new Processes.Draft("Park", "", "en", Optional.of(county)), owned.version());
        assertEquals("County", register.get(ada, owned.id()).content().controller(), "the name was only proposed, so it follows the organisation");
        register.update(ada, owned.id(), draft("Friends of the park", "Trees"), 1);
        assertEquals("Friends of the park", register.get(ada, owned.id()).content().controller());
    }

    @Test
    void wrong_input_is_told_at_its_field_and_markup_is_only_text() {
        assertEquals("text-too-long", code(() -> register.update(ada, process, draft("", "x".repeat(10_000)), 0)));
        assertEquals("text-too-long", code(() -> register.update(ada, process, draft("x".repeat(201), ""), 0)));
        assertEquals("control-characters", code(() -> register.update(ada, process, draft("Two\nlines", ""), 0)));
        assertEquals("control-characters", code(() -> register.update(ada, process, draft("", "a\u0000b"), 0)));
        assertEquals(0, register.get(ada, process).version());
        String markup = "<script>alert(1)</script> & <b>ā</b>";
        assertEquals(markup, register.update(ada, process, draft("", "  " + markup + "\n"), 0).content().purposes());
        assertEquals("", register.update(ada, process, new Draft(null, null, null, null, null, null, null, null, null, null, null), 1).content().purposes());
    }

    @Test
    void administrators_see_the_gaps_first() {
        Process airport = world.process(ada, "airport");
        register.update(ada, airport.id(), WHOLE, 0);
        world.process(ada, "Zoo");
        assertEquals(List.of("Bridge", "Zoo", "airport"), register.list(root, 0, 10).items().stream().map(ProcessingRecord::processName).toList());
        assertEquals(List.of("Zoo"), register.list(root, 1, 1).items().stream().map(ProcessingRecord::processName).toList());
        assertEquals(3, register.list(root, -1, 0).total());
        assertEquals(2, register.gaps(root));
        register.update(ada, process, new Draft("", WHOLE.contact(), WHOLE.officer(), WHOLE.purposes(), WHOLE.legalBasis(), WHOLE.people(), WHOLE.data(), WHOLE.recipients(),
                WHOLE.transfers(), WHOLE.erasure(), WHOLE.security()), 0);
        assertEquals(List.of(Field.CONTROLLER), register.get(ada, process).missing());
        assertEquals(2, register.gaps(root), "nobody answers for it");
    }

    @Test
    void the_file_holds_every_process_and_no_formula() throws IOException {
        register.update(ada, process, new Draft("=HYPERLINK(\"http://evil\")", "+371 1", "@officer", "-1;\"quoted\"\nsecond line", LegalBasis.CONSENT, "", "", "", "", "", ""), 0);
        Process other = world.process(ada, "=1+1");
        List<NamedCsvRecord> rows = file();
        assertEquals(2, rows.size());
        NamedCsvRecord first = rows.getFirst();
        assertEquals(process.toString(), first.getField("id"));
        assertEquals("'=HYPERLINK(\"http://evil\")", first.getField("controller"));
        assertEquals("'+371 1", first.getField("contact"));
        assertEquals("'@officer", first.getField("dataProtectionOfficer"));
        assertEquals("'-1;\"quoted\"\nsecond line", first.getField("purposes"));
        assertEquals("GDPR 6(1)(a)", first.getField("legalBasis"));
        assertEquals("people, data, recipients, erasure, security", first.getField("missing"));
        assertEquals(other.id().toString(), rows.getLast().getField("id"));
        assertEquals("'=1+1", rows.getLast().getField("process"));
        assertEquals("", rows.getLast().getField("changed"));
        assertEquals(root.person(), world.journal.all("coproduction.register.exported", 0, 1).items().getFirst().actor());
    }

    @Test
    void a_file_of_several_hundred_processes_has_each_of_them_once() throws IOException {
        for (int i = 0; i < 401; i++) {
            world.process(ada, "Process " + i);
        }
        assertEquals(402, file().stream().map(row -> row.getField("id")).distinct().count());
        assertEquals(402, file().size());
    }
}

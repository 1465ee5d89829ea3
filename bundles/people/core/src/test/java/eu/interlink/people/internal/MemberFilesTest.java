package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem.Kind;
import eu.interlink.people.MemberFiles;
import eu.interlink.people.Team;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberFilesTest {

    @TempDir
    private Path data;

    private World world;
    private Caller anna;
    private Team team;

    @BeforeEach
    void open() {
        world = new World("h2", data);
        anna = world.person("Anna");
        team = world.team(anna, world.organisation(anna, "City", true).id(), "Mobility");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> preview(byte[] file) {
        return said(world.files.preview(anna, team.id(), file));
    }

    private static List<String> said(List<MemberFiles.Row> rows) {
        return rows.stream().map(row -> row.number() + " " + row.text() + " " + row.outcome()).toList();
    }

    @Test
    void each_row_is_told_what_would_become_of_it_and_then_it_does() {
        world.person("Ben");
        byte[] file = utf8("Name;E-mail\r\nBen;BEN@example.org\r\nCarla;carla@example.org\r\nAnna;anna@example.org\r\nBen again;ben@example.org\r\nNobody;no address\r\n\r\n");
        List<String> expected = List.of("2 BEN@example.org ADDED", "3 carla@example.org INVITED", "4 anna@example.org MEMBER", "5 ben@example.org REPEATED",
                "6 Nobody, no address REJECTED");
        assertEquals(expected, preview(file));
        assertEquals(1, world.organisations.members(anna, team.id(), 0, 10).total());
        assertEquals(List.of(), world.mails.sent);
        List<MemberFiles.Row> rows = world.files.read(anna, team.id(), file);
        assertEquals(expected, said(rows));
        assertEquals(2, world.organisations.members(anna, team.id(), 0, 10).total());
        assertEquals(List.of("carla@example.org"), world.mails.sent.stream().map(TestMailer.Mail::to).toList());
        assertArrayEquals(utf8("Nobody, no address\r\n"), MemberFiles.rejects(rows));
        assertEquals("2 BEN@example.org MEMBER", preview(file).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separators_encodings_and_marks_do_not_matter(String separator) {
        String text = "Jānis" + separator + "janis@example.org\nLucía" + separator + "\"lucia@example.org\"";
        List<String> expected = List.of("1 janis@example.org INVITED", "2 lucia@example.org INVITED");
        assertEquals(expected, preview(utf8(text)));
        assertEquals(expected, preview(utf8("\uFEFF" + text)));
        assertEquals(expected, preview(text.replace('ā', 'a').getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void what_is_no_list_is_refused_in_words() {
        refused(Kind.INVALID, "empty-file", () -> preview(new byte[0]));
        refused(Kind.INVALID, "empty-file", () -> preview(utf8("name,email\n\n")));
        refused(Kind.LIMIT, "too-large", () -> preview(new byte[MemberFiles.MAX_BYTES + 1]));
        refused(Kind.LIMIT, "too-many", () -> preview(utf8(IntStream.range(0, 20_000).mapToObj(i -> "p" + i + "@example.org").collect(Collectors.joining("\n")))));
        assertEquals(1, preview(utf8("\"open quote,a@example.org\nb@example.org")).size());
        assertTrue(preview(utf8("<script>alert(1)</script>@example.org\n" + "x".repeat(10_000) + "@example.org\nb@example.org")).getLast().endsWith("INVITED"));
    }

    @Test
    void what_goes_out_is_no_formula_and_the_journal_tells_who_took_it() {
        Caller evil = world.person("Eve");
        world.people.rename(evil, "=HYPERLINK(\"https://evil\")", world.people.me(evil).version());
        world.organisations.addMember(anna, team.id(), evil.requirePerson(), false);
        String text = new String(world.files.write(anna, team.id()), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFname;email;administrator;since"), text);
        assertTrue(text.contains("\"'=HYPERLINK(\"\"https://evil\"\")\";"), text);
        assertTrue(text.contains("Anna@example.org;yes;"), text);
        assertTrue(world.happenings(team.organisation()).contains("people.team.members-exported"));
        assertFalse(said(world.files.preview(anna, team.id(), utf8(text))).toString().contains("REJECTED"));
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.files.write(evil, team.id()));
    }
}

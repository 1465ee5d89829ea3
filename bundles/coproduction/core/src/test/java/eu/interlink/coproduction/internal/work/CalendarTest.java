package eu.interlink.coproduction.internal.work;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import eu.interlink.coproduction.ProcessFeed;
import eu.interlink.interlinker.Problem;
import org.junit.jupiter.api.function.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final Caller GUEST = Caller.anonymous(Locale.ENGLISH);
    private static final String HERE = "192.0.2.1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private World world;
    private Caller ada;
    private Caller ben;
    private Process process;

    @BeforeEach
    void open() {
        world = new World("h2");
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        process = world.process(ada, Samples.full());
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String look(String address) {
        return world.calendar.open(GUEST, token(address), HERE);
    }

    private UUID assign(String key, Optional<LocalDate> due) {
        return world.assignments.assign(ada, world.item(ada, process, key).id(), Party.person(ben.requirePerson()), "A secret instruction", due).id();
    }

    /** As a calendar program reads it. */
    private static List<String> unfolded(String calendar) {
        return Arrays.asList(calendar.replace("\r\n ", "").split("\r\n"));
    }

    @Test
    void the_calendar_holds_open_due_dates_and_nothing_else() {
        UUID dated = assign("task-1", Optional.of(DAY));
        assign("task-2", Optional.empty());
        UUID done = assign("task-3", Optional.of(DAY));
        world.assignments.done(ben, done, 1);
        String address = world.calendar.renew(ben);
        assertTrue(address.matches("https://interlink\\.example\\.org/api/v1/work/calendar/[A-Za-z0-9_-]{64}\\.ics"), address);
        assertEquals(Optional.of(address), world.calendar.address(ben));
        List<String> lines = unfolded(look(address));
        assertEquals("BEGIN:VCALENDAR", lines.getFirst());
        assertEquals("END:VCALENDAR", lines.getLast());
        assertEquals(1, lines.stream().filter("BEGIN:VEVENT"::equals).count());
        assertTrue(lines.containsAll(List.of("VERSION:2.0", "UID:" + dated + "@interlink", "DTSTART;VALUE=DATE:20260301", "SUMMARY:Name of task-1 (A process)")),
                lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("DTSTAMP:\\d{8}T\\d{6}Z")), lines.toString());
        assertFalse(lines.toString().contains("secret"), lines.toString());
    }

    @Test
    void a_new_address_ends_the_former_and_revoking_ends_all() {
        String first = world.calendar.renew(ben);
        String second = world.calendar.renew(ben);
        assertEquals("calendar", code(() -> look(first)));
        look(second);
        world.calendar.revoke(ben);
        assertEquals("calendar", code(() -> look(second)));
        assertEquals(Optional.empty(), world.calendar.address(ben));
    }

    @Test
    void the_calendar_ends_with_the_rights_and_with_the_account() {
        assign("task-1", Optional.of(DAY));
        String address = world.calendar.renew(ben);
        assertTrue(look(address).contains("BEGIN:VEVENT"));
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(), Set.of(Right.VIEW));
        assertFalse(look(address).contains("BEGIN:VEVENT"));
        world.accounts.setDisabled(ben.requirePerson(), true);
        assertEquals("calendar", code(() -> look(address)));
    }

    @Test
    void a_token_of_a_share_link_opens_no_calendar() {
        String link = world.links.create(ada, process.id(), Duration.ofDays(1), "Somebody").token();
        world.calendar.renew(ben);
        for (String wrong : List.of(link, link + ".ics", "", ".ics", "x", "A".repeat(64))) {
            assertEquals("calendar", code(() -> world.calendar.open(GUEST, wrong, UUID.randomUUID().toString())));
        }
        for (int i = 0; i < 30; i++) {
            assertEquals("calendar", code(() -> world.calendar.open(GUEST, "wrong", HERE)));
        }
        assertEquals("too-many-attempts", code(() -> world.calendar.open(GUEST, "wrong", HERE)));
    }

    @Test
    void text_is_escaped() {
        assertEquals("a\\, b\\; c\\\\d\\ne\\nf\\ng", CalendarText.escaped("a, b; c\\d\ne\r\nf\rg"));
    }

    @Test
    void long_lines_are_folded_by_octets_and_no_character_is_cut() {
        String name = "ā€𝄞,".repeat(60);
        CalendarText text = new CalendarText();
        text.day(new UUID(0, 1), DAY, name, "https://example.org/" + "x".repeat(200), Instant.EPOCH);
        String calendar = text.end();
        for (String line : calendar.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n") || Character.isLowSurrogate(line.charAt(0)), line);
        }
        assertTrue(calendar.endsWith("END:VCALENDAR\r\n"));
        assertTrue(unfolded(calendar).contains("SUMMARY:" + name.replace(",", "\\,")), calendar);
        assertTrue(unfolded(calendar).contains("DTSTAMP:19700101T000000Z"), calendar);
    }

    @Test
    void a_feed_tells_the_history_of_a_process_to_whoever_made_its_address() {
        assertEquals(Optional.empty(), world.feeds.address(ben, process.id()));
        world.calendar.renew(ben);
        String address = world.feeds.address(ben, process.id()).orElseThrow();
        assertTrue(address.matches("https://interlink\\.example\\.org/api/v1/processes/" + process.id() + "/feed/[A-Za-z0-9_-]{64}"), address);
        ProcessFeed.Feed feed = world.feeds.open(GUEST, process.id(), token(address), HERE);
        assertEquals(process.id(), feed.process().id());
        assertEquals("https://interlink.example.org/processes/" + process.id(), feed.page());
        assertEquals(world.processes.history(ben, process.id(), 0, 50).items(), feed.lines());
    }

    @Test
    void a_feed_shows_what_the_person_may_see_now_and_ends_with_the_secret() {
        world.calendar.renew(ben);
        String token = token(world.feeds.address(ben, process.id()).orElseThrow());
        Process other = world.process(ada, "Other");
        assertEquals(Problem.Kind.FORBIDDEN, kind(() -> world.feeds.open(GUEST, other.id(), token, HERE)));
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(), Set.of(Right.VIEW));
        assertEquals(Problem.Kind.FORBIDDEN, kind(() -> world.feeds.open(GUEST, process.id(), token, HERE)));
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        world.calendar.revoke(ben);
        assertEquals("calendar", code(() -> world.feeds.open(GUEST, process.id(), token, HERE)));
        assertEquals("calendar", code(() -> world.feeds.open(GUEST, process.id(), "forged", HERE)));
    }

    private static Problem.Kind kind(Executable call) {
        return assertThrows(Problem.class, call).kind();
    }
}

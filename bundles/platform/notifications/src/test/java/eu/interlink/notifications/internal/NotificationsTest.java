package eu.interlink.notifications.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.PersonData.Identity;
import eu.interlink.access.PersonData.Package;
import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.notifications.Choices;
import eu.interlink.notifications.Choices.Channels;
import eu.interlink.notifications.Inbox;
import eu.interlink.notifications.Inbox.Kind;
import eu.interlink.notifications.Notice;
import eu.interlink.notifications.Notification;
import eu.interlink.notifications.internal.NoticeTable.Delivery;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class NotificationsTest {

    @Parameter
    private String engine;

    private final UUID process = UUID.randomUUID();
    private World world;
    private Caller anna;
    private Caller sofia;

    @BeforeEach
    void open() {
        world = new World(engine);
        anna = world.person("Anna");
        sofia = world.person("Sofia", "it", "Europe/Rome");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static String code(Runnable call) {
        return assertThrows(Problem.class, call::run).code();
    }

    @Test
    void the_newest_comes_first_and_who_did_it_is_not_told() {
        world.happens(anna, "test.usual", process, "first", anna, sofia);
        world.happens(anna, "test.never", process, "second", anna, sofia);
        assertEquals(List.of("second in it", "first in it"), world.sentences(sofia));
        assertEquals(List.of(), world.sentences(anna));
        assertEquals(2, world.inbox.unread(sofia));
        assertEquals(List.of(sofia.requirePerson(), sofia.requirePerson()), world.told);
    }

    @Test
    void an_event_that_comes_twice_is_told_once() {
        world.choose(sofia, false, "test.usual", true, true);
        Event event = world.happens(anna, "test.usual", process, "once", sofia);
        world.deliverer.on(event);
        assertEquals(1, world.inbox.unread(sofia));
        assertEquals(List.of("sofia@example.org"), world.receivers());
    }

    @Test
    void an_event_that_cannot_be_told_keeps_nothing_back() {
        world.happens(anna, "test.broken", process, "lost", sofia);
        world.happens(anna, "test.unknown", process, "of no kind", sofia);
        world.happens(anna, "test.usual", process, "after it", sofia);
        assertEquals(List.of("after it in it"), world.sentences(sofia));
    }

    @Test
    void one_reads_the_own_alone() {
        world.happens(anna, "test.usual", process, "first", sofia, world.person("Tom"));
        world.happens(anna, "test.usual", process, "second", sofia);
        List<Notification> own = world.inbox.list(sofia, false, 0, 10).items();
        Set<UUID> all = Set.of(own.get(0).id(), own.get(1).id());
        world.inbox.read(anna, all);
        assertEquals(2, world.inbox.unread(sofia));
        world.inbox.read(sofia, Set.of(own.get(0).id()));
        assertEquals(List.of("first in it"), world.inbox.list(sofia, true, 0, 10).items().stream().map(Notification::sentence).toList());
        assertEquals(List.of(true, false), world.inbox.list(sofia, false, 0, 10).items().stream().map(Notification::read).toList());
        world.told.clear();
        world.inbox.readAll(sofia);
        world.inbox.readAll(sofia);
        assertEquals(0, world.inbox.unread(sofia));
        assertEquals(List.of(sofia.requirePerson()), world.told);
        Caller guest = Caller.anonymous(Locale.ENGLISH);
        assertThrows(Problem.class, () -> world.inbox.unread(guest));
        assertThrows(Problem.class, () -> world.inbox.readAll(guest));
        assertThrows(Problem.class, () -> world.inbox.choose(guest, new Choices(Map.of(), true, 0)));
    }

    @Test
    void each_kind_comes_as_the_person_chose() {
        assertEquals(List.of(new Kind("test.usual", "test.usual it", true), new Kind("test.wish", "test.wish it", true),
                new Kind("test.never", "test.never it", false)), world.inbox.kinds(sofia));
        Choices usual = new Choices(Map.of("test.usual", new Channels(true, true), "test.wish", new Channels(true, false), "test.never",
                new Channels(true, false)), true, 0);
        assertEquals(usual, world.inbox.choices(sofia));
        Choices chosen = world.inbox.choose(sofia, new Choices(Map.of("test.usual", new Channels(false, false), "test.wish", new Channels(false, true),
                "test.never", new Channels(true, true)), false, 0));
        assertEquals(new Choices(Map.of("test.usual", new Channels(false, false), "test.wish", new Channels(false, true), "test.never",
                new Channels(true, false)), false, 1), chosen);
        world.happens(anna, "test.usual", process, "neither", sofia);
        world.happens(anna, "test.wish", process, "mail alone", sofia);
        world.happens(anna, "test.never", process, "list alone", sofia);
        assertEquals(List.of("list alone in it"), world.sentences(sofia));
        assertEquals(1, world.inbox.unread(sofia));
        assertEquals(List.of("mail alone in it"), world.mails.stream().map(mail -> mail.subject().replaceFirst(".*: ", "")).toList());
        assertTrue(world.mails.getFirst().text().contains("Buongiorno, Sofia,"), world.mails.getFirst().text());
        assertTrue(world.mails.getFirst().text().contains("https://interlink.example.org/things/"), world.mails.getFirst().text());
        assertEquals("stale", code(() -> world.inbox.choose(sofia, usual)));
        assertEquals("kind-unknown", code(() -> world.inbox.choose(sofia, new Choices(Map.of("nothing", new Channels(true, true)), true, 1))));
        assertEquals(2, world.inbox.choose(sofia, new Choices(Map.of("test.usual", new Channels(true, false)), true, 1)).version());
        assertEquals(new Channels(false, true), world.inbox.choices(sofia).kinds().get("test.wish"));
    }

    /** Clocks in Rome and Riga go from 2 to 3, and from 3 to 4, in the night to 29 March 2026; those in Auckland stand still until 5 April. */
    @Test
    void the_digest_goes_at_seven_where_the_reader_is() {
        Caller riga = world.person("Ilze", "lv", "Europe/Riga");
        Caller auckland = world.person("Kiri", "en", "Pacific/Auckland");
        world.happens(anna, "test.usual", process, "news", sofia, riga, auckland);
        for (String before : List.of("2026-03-28T12:00:00Z", "2026-03-28T17:59:59Z")) {
            world.digests.send(Instant.parse(before));
        }
        assertEquals(List.of(), world.receivers());
        Map<String, String> sent = new TreeMap<>();
        for (String moment : List.of("2026-03-28T18:00:00Z", "2026-03-29T03:59:59Z", "2026-03-29T04:00:00Z", "2026-03-29T04:59:59Z", "2026-03-29T05:00:00Z",
                "2026-03-30T05:00:00Z")) {
            world.digests.send(Instant.parse(moment));
            world.receivers().forEach(to -> sent.putIfAbsent(to, moment));
        }
        assertEquals(Map.of("kiri@example.org", "2026-03-28T18:00:00Z", "ilze@example.org", "2026-03-29T04:00:00Z",
                "sofia@example.org", "2026-03-29T05:00:00Z"), sent);
        assertEquals(3, world.mails.size());
    }

    @Test
    void the_digest_tells_all_of_a_day_by_what_it_belongs_to_the_newest_first() {
        UUID other = UUID.randomUUID();
        world.happens(anna, "test.usual", process, "first", sofia);
        world.at("2026-03-28T13:30:00Z");
        world.happens(anna, "test.usual", other, "second", sofia);
        world.at("2026-03-28T14:00:00Z");
        world.happens(anna, "test.usual", process, "third", sofia);
        world.happens(anna, "test.wish", process, "not wanted", sofia);
        world.happens(anna, "test.usual", process, "read already", sofia);
        world.inbox.read(sofia, Set.of(world.inbox.list(sofia, false, 0, 1).items().getFirst().id()));
        world.digests.send(World.NOON.plus(Duration.ofDays(1)));
        assertEquals(1, world.mails.size());
        String text = world.mails.getFirst().text();
        List<String> lines = text.lines().filter(line -> line.startsWith("Place") || line.startsWith("- ")).toList();
        assertEquals(List.of("Place " + process, "- 28 mar 2026, 15:00: third in it", "- 28 mar 2026, 13:00: first in it", "Place " + other,
                "- 28 mar 2026, 14:30: second in it"), lines);
        assertEquals("3 notifiche da Interlink", world.mails.getFirst().subject());
        assertEquals(3, text.split("https://interlink.example.org/things/", -1).length - 1);
    }

    @Test
    void a_platform_that_dies_in_between_tells_nothing_twice_and_loses_nothing() {
        world.happens(anna, "test.usual", process, "news", sofia);
        world.broken = true;
        world.digests.send(World.NOON.plus(Duration.ofDays(1)));
        assertEquals(List.of(), world.receivers());
        world.digests.send(World.NOON.plus(Duration.ofDays(1)));
        world.digests.send(World.NOON.plus(Duration.ofDays(2)));
        assertEquals(List.of("sofia@example.org"), world.receivers());
        world.choose(sofia, false, "test.usual", true, true);
        Event event = world.event(anna, "test.usual", process, "more", sofia);
        world.broken = true;
        assertThrows(IllegalStateException.class, () -> world.deliverer.on(event));
        assertEquals(List.of("news in it"), world.sentences(sofia));
        world.deliverer.on(event);
        assertEquals(List.of("more in it", "news in it"), world.sentences(sofia));
        assertEquals(2, world.mails.size());
    }

    @Test
    void a_long_digest_says_how_much_there_is_besides() {
        for (int i = 0; i < NoticeMails.MOST_LINES + 2; i++) {
            world.happens(anna, "test.usual", process, "news " + i, sofia);
        }
        world.digests.send(World.NOON.plus(Duration.ofDays(1)));
        assertTrue(world.mails.getFirst().text().contains("Altre 2 notifiche sono nel Suo elenco."), world.mails.getFirst().text());
    }

    @Test
    void nobody_reads_what_it_may_not_see_any_more() {
        UUID secret = UUID.randomUUID();
        Caller tom = world.person("Tom");
        world.choose(tom, false, "test.usual", true, true);
        world.happens(anna, "test.usual", process, "open", sofia);
        world.source.hidden.add(secret);
        world.happens(anna, "test.usual", secret, "secret", sofia, tom);
        assertEquals(List.of("open in it"), world.sentences(sofia));
        assertEquals(1, world.inbox.unread(sofia));
        world.digests.send(World.NOON.plus(Duration.ofDays(1)));
        assertEquals(List.of("sofia@example.org"), world.receivers());
        assertFalse(world.mails.getFirst().text().contains("secret"));
        world.source.hidden.clear();
        assertEquals(List.of("secret in it", "open in it"), world.sentences(sofia));
    }

    @Test
    void whoever_cannot_sign_in_gets_no_mail() {
        Caller tom = world.person("Tom");
        world.choose(tom, false, "test.usual", true, true);
        world.disabled.addAll(Set.of(tom.requirePerson(), sofia.requirePerson()));
        world.happens(anna, "test.usual", process, "news", sofia, tom);
        world.digests.send(World.NOON.plus(Duration.ofDays(1)));
        world.disabled.clear();
        world.digests.send(World.NOON.plus(Duration.ofDays(2)));
        assertEquals(List.of(), world.receivers());
    }

    @Test
    void what_is_kept_of_a_person_is_given_out_and_erased() throws Exception {
        world.happens(anna, "test.usual", process, "news", sofia);
        world.choose(sofia, true, "test.wish", true, true);
        Map<String, Object> given = new TreeMap<>();
        world.data.export(sofia.requirePerson(), new Package() {
            @Override
            public void json(String name, Object content) {
                given.put(name, content);
            }

            @Override
            public void file(String name, InputStream content) {
                throw new UnsupportedOperationException();
            }
        });
        assertEquals(Set.of("notices", "choices"), given.keySet());
        assertTrue(given.get("notices").toString().contains(process.toString()), given.toString());
        assertTrue(given.get("choices").toString().contains("test.wish"), given.toString());
        world.data.erase(new Identity(sofia.requirePerson(), "Sofia", "sofia@example.org"));
        world.leaves(sofia);
        world.data.erase(new Identity(sofia.requirePerson(), "Sofia", "sofia@example.org"));
        assertEquals(List.of(), world.table.of(sofia.requirePerson()));
        assertEquals(0, world.inbox.choices(sofia).version());
        world.digests.send(World.NOON.plus(Duration.ofDays(1)));
        assertEquals(List.of(), world.receivers());
    }

    @Test
    void what_is_old_goes() {
        world.happens(anna, "test.usual", process, "old", sofia);
        world.at("2026-03-28T12:00:01Z");
        world.happens(anna, "test.usual", process, "newer", sofia);
        assertEquals(1, world.digests.tidy(World.NOON.plus(Duration.ofDays(Inbox.MAX_DAYS)).plusMillis(500)));
        assertEquals(List.of("newer in it"), world.sentences(sofia));
    }

    /** What a page costs is what it shows: the index gives the rows in their order, for however many people there are rows. */
    @Test
    void a_page_is_read_from_the_index_however_much_there_is() {
        Notice notice = new Notice("test.usual", Set.of(), "things/x", Optional.of(process), Optional.of(process), Map.of("name", "news"));
        List<Delivery> crowd = IntStream.range(0, 499).mapToObj(i -> new Delivery(UUID.randomUUID(), true, Optional.empty())).toList();
        for (int i = 0; i < 10; i++) {
            world.table.insert(world.event(anna, "test.usual", process, "news"), notice, crowd);
        }
        for (int i = 0; i < Inbox.MOST + 5; i++) {
            world.table.insert(world.event(anna, "test.usual", process, "news"), notice, List.of(new Delivery(sofia.requirePerson(), true, Optional.empty())));
        }
        world.store.run(handle -> handle.execute("analyze"));
        Page<Notification> page = world.inbox.list(sofia, false, Inbox.MOST - 3, 50);
        assertEquals(3, page.items().size());
        assertEquals(Inbox.MOST, page.total());
        assertEquals(Inbox.MOST_UNREAD, world.inbox.unread(sofia));
        for (String column : List.of("in_app", "unread")) {
            String sql = "explain select id from notifications.notice where person_id = :person and " + column + " = true order by person_id, " + column
                    + ", id desc limit 20";
            String plan = world.store.read(handle -> String.join("\n", handle.createQuery(sql).bind("person", sofia.requirePerson()).mapTo(String.class).list()))
                    .toLowerCase(Locale.ROOT);
            assertTrue(plan.contains(column.equals("unread") ? "notice_unread" : "notice_listed"), plan);
            assertTrue(engine.equals("h2") ? plan.contains("index sorted") : !plan.contains("sort"), plan);
        }
    }
}

package eu.interlink.events.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.events.Subscriber;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.store.Leases;
import eu.interlink.testing.Await;
import eu.interlink.testing.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class EventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Caller SYSTEM = Caller.system();

    @Parameter
    String engine;

    private final UUID topic = UUID.randomUUID();
    private TestStore database;
    private LiveHub hub;
    private Dispatcher dispatcher;
    private Journal journal;

    /** Remembers what it was told, and fails when asked to. */
    private static final class Reader implements Subscriber {
        private final String name;
        private final List<Event> seen = new CopyOnWriteArrayList<>();
        private final AtomicBoolean broken = new AtomicBoolean();

        Reader(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void on(Event event) throws Exception {
            if (broken.get()) {
                throw new Exception("broken on purpose");
            }
            seen.add(event);
        }

        List<String> types() {
            return seen.stream().map(Event::type).toList();
        }
    }

    @BeforeEach
    void open() {
        database = TestStore.of(engine, "events");
        hub = new LiveHub();
        dispatcher = new Dispatcher(database.store(), database.leases("one"), hub, PAUSE);
        journal = new StoredJournal(database.store(), dispatcher);
    }

    @AfterEach
    void close() {
        dispatcher.stop();
        hub.stop();
        database.close();
    }

    @Test
    void an_event_is_read_again_as_it_was_written() {
        UUID subject = UUID.randomUUID();
        Event written = journal.append(SYSTEM, "test.thing.made", Optional.of(topic), Optional.of(subject), Map.of("name", "Ķīpsala <b>&"));
        Event read = journal.ofSubject(subject, 0, 10).items().getFirst();
        assertEquals(new Event(written.id(), read.sequence(), written.at(), Optional.empty(), "test.thing.made", Optional.of(topic),
                Optional.of(subject), Map.of("name", "Ķīpsala <b>&")), read);
    }

    @Test
    void a_page_is_newest_first_and_knows_the_total() {
        List.of("a", "b", "c").forEach(this::append);
        Page<Event> page = journal.ofTopic(topic, 1, 1);
        assertEquals(3, page.total());
        assertEquals(List.of("b"), page.items().stream().map(Event::type).toList());
    }

    @Test
    void all_takes_the_type_prefix_literally() {
        List.of("a_b.x", "acb.x", "a%.x").forEach(this::append);
        assertEquals(List.of("a_b.x"), journal.all("a_b", 0, 10).items().stream().map(Event::type).toList());
        assertEquals(3, journal.all("", 0, 10).total());
    }

    @Test
    void a_rolled_back_event_never_happened() {
        Reader reader = subscribe("reader");
        assertThrows(IllegalStateException.class, () -> database.store().run(handle -> {
            append("lost");
            throw new IllegalStateException();
        }));
        append("kept");
        Await.until(PATIENCE, () -> reader.seen.size() == 1);
        assertEquals(List.of("kept"), reader.types());
        assertEquals(1, journal.ofTopic(topic, 0, 10).total());
    }

    @Test
    void a_subscriber_gets_every_event_in_order_and_numbered_without_gaps() throws Exception {
        Reader reader = subscribe("reader");
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(Thread.ofPlatform().start(() -> LongStream.range(0, 50).forEach(i -> append("concurrent"))));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        Await.until(PATIENCE, () -> reader.seen.size() >= 200);
        assertEquals(LongStream.rangeClosed(1, 200).boxed().toList(), reader.seen.stream().map(Event::sequence).toList());
    }

    @Test
    void a_new_subscriber_begins_at_the_end_and_an_old_one_where_it_stopped() {
        Reader first = subscribe("old");
        append("one");
        Await.until(PATIENCE, () -> first.seen.size() == 1);
        dispatcher.removeSubscriber(first);
        append("two");
        Await.until(PATIENCE, () -> journal.ofTopic(topic, 0, 1).items().getFirst().sequence() == 2);
        Reader returned = subscribe("old");
        Reader fresh = subscribe("new");
        Await.until(PATIENCE, () -> returned.seen.size() == 1 && cursor("new").isPresent());
        append("three");
        Await.until(PATIENCE, () -> returned.seen.size() == 2 && fresh.seen.size() == 1);
        assertEquals(List.of("two", "three"), returned.types());
        assertEquals(List.of("three"), fresh.types());
    }

    @Test
    void a_failing_subscriber_gets_the_same_event_again_and_holds_nobody_else() {
        Reader broken = subscribe("broken");
        Reader sound = subscribe("sound");
        broken.broken.set(true);
        append("one");
        append("two");
        Await.until(PATIENCE, () -> sound.seen.size() == 2);
        assertEquals(List.of(), broken.types());
        broken.broken.set(false);
        Await.until(PATIENCE, () -> broken.seen.size() == 2);
        assertEquals(List.of("one", "two"), broken.types());
    }

    @Test
    void a_slow_subscriber_holds_nobody_else() {
        CountDownLatch latch = new CountDownLatch(1);
        Subscriber slow = new Subscriber() {
            @Override
            public String name() {
                return "slow";
            }

            @Override
            public void on(Event event) throws InterruptedException {
                latch.await();
            }
        };
        dispatcher.addSubscriber(slow);
        Reader quick = subscribe("quick");
        append("one");
        append("two");
        Await.until(PATIENCE, () -> quick.seen.size() == 2);
        latch.countDown();
    }

    @Test
    void of_two_subscribers_with_one_name_only_the_first_is_served_until_it_goes() {
        Reader before = subscribe("name");
        Reader after = subscribe("name");
        append("one");
        Await.until(PATIENCE, () -> before.seen.size() == 1);
        dispatcher.removeSubscriber(before);
        append("two");
        Await.until(PATIENCE, () -> after.seen.size() == 1);
        assertEquals(List.of("one"), before.types());
        assertEquals(List.of("two"), after.types());
    }

    @Test
    void an_open_screen_hears_of_committed_events_of_its_topic_and_subject() {
        UUID subject = UUID.randomUUID();
        List<String> heard = new CopyOnWriteArrayList<>();
        Live live = new BundleLive(hub, database.store());
        live.subscribe(topic, text -> heard.add("topic " + text));
        live.subscribe(subject, text -> heard.add("subject " + text));
        Await.until(PATIENCE, () -> {
            journal.append(SYSTEM, "test.made", Optional.of(topic), Optional.of(subject), Map.of());
            return heard.contains("topic test.made") && heard.contains("subject test.made");
        });
    }

    @Test
    void a_message_is_sent_after_the_commit_only_and_not_after_the_end_of_the_subscription() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Live live = new BundleLive(hub, database.store());
        Live.Subscription subscription = live.subscribe(topic, heard::add);
        assertThrows(IllegalStateException.class, () -> database.store().run(handle -> {
            live.publish(topic, "rolled back");
            throw new IllegalStateException();
        }));
        live.publish(topic, "told");
        Await.until(PATIENCE, () -> heard.contains("told"));
        assertEquals(List.of("told"), heard);
        subscription.close();
        assertEquals(0, hub.topics());
    }

    @Test
    void a_failing_listener_does_not_hold_the_others_and_what_a_bundle_forgot_ends_with_it() {
        List<String> heard = new CopyOnWriteArrayList<>();
        BundleLive live = new BundleLive(hub, database.store());
        live.subscribe(topic, text -> {
            throw new IllegalStateException("on purpose");
        });
        live.subscribe(topic, heard::add);
        live.publish(topic, "told");
        Await.until(PATIENCE, () -> heard.contains("told"));
        live.end();
        assertEquals(0, hub.topics());
    }

    @Test
    void two_nodes_share_the_work_without_doubling_it() {
        assumeTrue(engine.equals("postgres"), "H2 has one node only");
        // First, or the other node might be the one that hands out the work.
        Reader here = subscribe("shared");
        Leases second = database.leases("two");
        LiveHub otherHub = new LiveHub();
        Dispatcher other = new Dispatcher(database.store(), second, otherHub, PAUSE);
        try {
            Reader there = new Reader("shared");
            other.addSubscriber(there);
            List<String> heard = new CopyOnWriteArrayList<>();
            otherHub.subscribe(topic, heard::add);
            // A node tells its screens what happens after its first look at the journal.
            Await.until(PATIENCE, () -> {
                append("ping");
                return heard.contains("ping");
            });
            append("one");
            Await.until(PATIENCE, () -> times("one", here, there) == 1 && heard.contains("one"));
            dispatcher.stop();
            append("two");
            Await.until(PATIENCE, () -> times("two", here, there) == 1);
            assertEquals(1, times("one", here, there));
            assertTrue(there.types().contains("two"));
        } finally {
            other.stop();
            otherHub.stop();
        }
    }

    @Test
    void a_history_knows_how_long_it_is_also_when_what_is_old_is_not_counted_again() {
        Instant[] now = {Instant.now()};
        JournalTable later = new JournalTable(database.store(), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        append("one");
        append("two");
        assertEquals(2, later.pageByTopic(topic, 0, 1).total());
        now[0] = now[0].plus(Duration.ofHours(1));
        assertEquals(2, later.pageByTopic(topic, 0, 1).total());
        assertEquals(2, later.pageByTopic(topic, 0, 1).total());
        database.store().run(handle -> handle.execute("update events.journal set topic = ?", UUID.randomUUID()));
        assertEquals(2, later.pageByTopic(topic, 0, 1).total(), "what is settled is not counted again");
        assertEquals(0, later.pageByTopic(UUID.randomUUID(), 0, 1).total());
    }

    private static long times(String type, Reader... readers) {
        return Stream.of(readers).flatMap(reader -> reader.types().stream()).filter(type::equals).count();
    }

    private Optional<Long> cursor(String name) {
        return database.store().read(handle -> handle.createQuery("select sequence_no from events.cursor_position where name = :name")
                .bind("name", name).mapTo(Long.class).findOne());
    }

    private Reader subscribe(String name) {
        Reader reader = new Reader(name);
        dispatcher.addSubscriber(reader);
        Await.until(PATIENCE, () -> cursor(name).isPresent());
        return reader;
    }

    private void append(String type) {
        journal.append(SYSTEM, type, Optional.of(topic), Optional.empty(), Map.of());
    }
}

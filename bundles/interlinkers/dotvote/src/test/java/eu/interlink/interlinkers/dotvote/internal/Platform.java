package eu.interlink.interlinkers.dotvote.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.Activity;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinker.platform.Rights;
import eu.interlink.interlinkers.dotvote.internal.data.Choice;
import eu.interlink.interlinkers.dotvote.internal.data.DotVotes;
import eu.interlink.interlinkers.dotvote.internal.data.Draft;
import eu.interlink.interlinkers.dotvote.internal.data.Poll;
import eu.interlink.interlinkers.dotvote.internal.data.PollArchive;
import eu.interlink.interlinkers.dotvote.internal.why.Reasons;
import eu.interlink.testing.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What surrounds a vote in these tests: a real database, and the platform's services as far as they are asked. */
final class Platform extends Clock implements AutoCloseable, Rights, Live, Activity {

    final TestStore store;
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<String> reported = new CopyOnWriteArrayList<>();
    final Set<UUID> editors = ConcurrentHashMap.newKeySet();
    final Set<UUID> strangers = ConcurrentHashMap.newKeySet();
    final DotVotes votes;
    final Reasons reasons;
    final PollArchive polls;
    private volatile Instant now = Instant.parse("2026-11-24T10:00:00Z");

    Platform(String engine) {
        store = TestStore.of(engine, "dotvote");
        votes = new DotVotes(store.dataSource("dotvote"), this, this, this, this);
        reasons = new Reasons(store.dataSource("dotvote"), this, this);
        polls = new PollArchive(store.dataSource("dotvote"), List.of(reasons));
    }

    static Caller person() {
        UUID id = UUID.randomUUID();
        return new Caller(Caller.Kind.PERSON, Optional.of(id), "P " + id, Set.of(), Locale.ENGLISH, ZoneOffset.UTC);
    }

    Caller editor() {
        Caller editor = person();
        editors.add(editor.requirePerson());
        return editor;
    }

    /** A vote on these options. */
    Poll poll(int dots, String... options) {
        UUID resource = UUID.randomUUID();
        Caller editor = editor();
        Poll made = polls.create(new NewResource(resource, "Which street first?", "en", Optional.empty()), now);
        return votes.configure(editor, resource, new Draft(made.question(), dots, Optional.empty(),
                List.of(options).stream().map(label -> new Choice(UUID.randomUUID(), label)).toList(), made.version()));
    }

    void at(String time) {
        now = Instant.parse(time);
    }

    @Override
    public boolean may(Caller caller, Right right, UUID resource) {
        UUID person = caller.requirePerson();
        return !strangers.contains(person) && (right == Right.VIEW || editors.contains(person));
    }

    @Override
    public void publish(UUID topic, String message) {
        told.add(message);
    }

    @Override
    public Subscription subscribe(UUID topic, Consumer<String> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void report(Caller caller, UUID resource, String kind, LocalizedText sentence) {
        reported.add(kind);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        store.close();
    }
}

package eu.interlink.notifications.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.ProfileSource.Profile;
import eu.interlink.access.internal.PolicyEngine;
import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.mail.Links;
import eu.interlink.mail.Mailer;
import eu.interlink.notifications.Choices;
import eu.interlink.notifications.Choices.Channels;
import eu.interlink.notifications.Inbox;
import eu.interlink.notifications.Notification;
import eu.interlink.store.Store;
import eu.interlink.testing.TestStore;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Notifications on a real database; people, mails and what is told are those of the test. */
final class World implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    /** A mail that was sent. */
    record Mail(String to, String subject, String text) {
    }

    final TestStore database;
    final Store store;
    final FakeSource source = new FakeSource();
    final List<Mail> mails = new ArrayList<>();
    /** People whose open screens were told. */
    final List<UUID> told = new ArrayList<>();
    final Set<UUID> disabled = new HashSet<>();
    final Inbox inbox;
    final Deliverer deliverer;
    final Digests digests;
    final NotificationData data;
    final NoticeTable table;
    /** The next mail is not taken. */
    boolean broken;
    private Instant now = NOON;
    private final Map<UUID, Caller> people = new HashMap<>();

    World(String engine) {
        database = TestStore.of(engine, "notifications");
        store = database.store();
        PolicyEngine policy = new PolicyEngine();
        policy.add(new NotificationRules());
        Sources sources = new Sources();
        sources.add(source);
        Live live = new Live() {
            @Override
            public void publish(UUID topic, String message) {
                store.afterCommit(() -> told.add(topic));
            }

            @Override
            public Subscription subscribe(UUID topic, Consumer<String> listener) {
                throw new UnsupportedOperationException();
            }
        };
        inbox = new InboxService(store, policy, sources, live);
        NoticeMails writing = new NoticeMails(sources, mailer(), new Links("https://interlink.example.org"));
        Receivers receivers = new Receivers(accounts(), this::profile);
        deliverer = new Deliverer(store, source, receivers, this::profile, writing, live, clock());
        digests = new Digests(store, database.leases("test"), sources, receivers, writing);
        data = new NotificationData(store);
        table = new NoticeTable(store);
    }

    private Clock clock() {
        return new Clock() {
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
        };
    }

    private Mailer mailer() {
        return new Mailer() {
            @Override
            public void send(String to, String subject, String text) {
                if (broken) {
                    broken = false;
                    throw new IllegalStateException("the platform dies");
                }
                store.afterCommit(() -> mails.add(new Mail(to, subject, text)));
            }

            @Override
            public boolean configured() {
                return true;
            }
        };
    }

    private Optional<Profile> profile(UUID person) {
        return Optional.ofNullable(people.get(person)).map(one -> new Profile(one.name(), one.locale(), one.zone()));
    }

    private Accounts accounts() {
        Class<?>[] type = {Accounts.class};
        return (Accounts) Proxy.newProxyInstance(Accounts.class.getClassLoader(), type, (proxy, method, arguments) -> switch (method.getName()) {
            case "login" -> Optional.ofNullable(people.get((UUID) arguments[0])).map(one -> one.name().toLowerCase(Locale.ROOT) + "@example.org");
            case "states" -> ((Collection<?>) arguments[0]).stream().map(UUID.class::cast).filter(people::containsKey)
                    .collect(Collectors.toMap(id -> id, id -> new Accounts.State(Set.of(), disabled.contains(id))));
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    Caller person(String name, String language, String zone) {
        Caller person = new Caller(Caller.Kind.PERSON, Optional.of(UUID.randomUUID()), name, Set.of(), Locale.of(language), ZoneId.of(zone));
        people.put(person.requirePerson(), person);
        return person;
    }

    Caller person(String name) {
        return person(name, "en", "UTC");
    }

    void leaves(Caller person) {
        people.remove(person.requirePerson());
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    /** What somebody did, to be told to others. */
    Event event(Caller actor, String kind, UUID topic, String name, Caller... receivers) {
        return new Event(UUID.randomUUID(), 1, now, actor.person(), kind, Optional.of(topic), Optional.of(UUID.randomUUID()), Map.of("name", name, "to",
                Arrays.stream(receivers).map(one -> one.requirePerson().toString()).collect(Collectors.joining(" "))));
    }

    Event happens(Caller actor, String kind, UUID topic, String name, Caller... receivers) {
        Event event = event(actor, kind, topic, name, receivers);
        deliverer.on(event);
        return event;
    }

    List<String> sentences(Caller reader) {
        return inbox.list(reader, false, 0, 50).items().stream().map(Notification::sentence).toList();
    }

    void choose(Caller person, boolean daily, String kind, boolean app, boolean mail) {
        inbox.choose(person, new Choices(Map.of(kind, new Channels(app, mail)), daily, inbox.choices(person).version()));
    }

    /** Who got mails so far. */
    List<String> receivers() {
        return mails.stream().map(Mail::to).toList();
    }

    @Override
    public void close() {
        digests.stop();
        database.close();
    }
}

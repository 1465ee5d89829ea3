package eu.interlink.notifications.internal;

import eu.interlink.access.ProfileSource;
import eu.interlink.events.Event;
import eu.interlink.events.Subscriber;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.notifications.Choices.Channels;
import eu.interlink.notifications.Inbox;
import eu.interlink.notifications.KeptNotice;
import eu.interlink.notifications.Notice;
import eu.interlink.notifications.NoticeKind;
import eu.interlink.notifications.NoticeSource;
import eu.interlink.notifications.internal.NoticeTable.Delivery;
import eu.interlink.store.Ids;
import eu.interlink.store.LostDatabase;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what happened in one area to the people whom it concerns, as each of them chose. */
final class Deliverer implements Subscriber {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);

    private final Store store;
    private final NoticeSource source;
    private final Receivers receivers;
    private final ProfileSource profiles;
    private final NoticeMails mails;
    private final Live live;
    private final Clock clock;
    private final NoticeTable notices;
    private final ChoiceTable chosen;

    Deliverer(Store store, NoticeSource source, Receivers receivers, ProfileSource profiles, NoticeMails mails, Live live, Clock clock) {
        this.store = store;
        this.source = source;
        this.receivers = receivers;
        this.profiles = profiles;
        this.mails = mails;
        this.live = live;
        this.clock = clock;
        notices = new NoticeTable(store);
        chosen = new ChoiceTable(store);
    }

    @Override
    public String name() {
        return "notifications." + source.area();
    }

    @Override
    public void on(Event event) {
        notice(event).ifPresent(notice -> source.kinds().stream().filter(kind -> kind.name().equals(notice.kind())).findFirst()
                .ifPresent(kind -> deliver(event, notice, kind)));
    }

    /** What cannot be told must not keep back what comes after it. */
    private Optional<Notice> notice(Event event) {
        try {
            return source.of(event);
        } catch (RuntimeException e) {
            if (LostDatabase.causes(e)) {
                throw e;
            }
            LOG.warn("Nobody is told of the event {} ({})", event.id(), event.type(), e);
            return Optional.empty();
        }
    }

    private void deliver(Event event, Notice notice, NoticeKind kind) {
        Set<UUID> people = notice.receivers().stream().filter(person -> !event.actor().equals(Optional.of(person))).limit(Notice.MOST_RECEIVERS)
                .collect(Collectors.toSet());
        if (people.isEmpty()) {
            return;
        }
        Map<UUID, Channels> wishes = chosen.of(kind.name(), people);
        people.forEach(person -> wishes.merge(person, Wishes.usual(kind), (own, usual) -> Wishes.possible(kind, own)));
        Set<UUID> mailed = people.stream().filter(person -> wishes.get(person).mail()).collect(Collectors.toSet());
        Set<UUID> atOnce = Set.copyOf(chosen.atOnce(mailed));
        Instant now = clock.instant();
        List<Delivery> deliveries = people.stream().filter(person -> wishes.get(person).app() || wishes.get(person).mail())
                .map(person -> new Delivery(person, wishes.get(person).app(),
                        mailed.contains(person) && !atOnce.contains(person) ? Optional.of(due(person, now)) : Optional.empty())).toList();
        store.run(handle -> {
            List<Delivery> fresh = notices.insert(event, notice, deliveries);
            fresh.stream().filter(Delivery::app).forEach(to -> live.publish(to.person(), Inbox.CHANGED));
            fresh.stream().map(Delivery::person).filter(atOnce::contains).forEach(person -> receivers.find(person).ifPresent(to ->
                    source.tell(to.reader(), List.of(kept(event, notice))).values().forEach(words -> mails.atOnce(to, words, notice.path()))));
        });
    }

    private Instant due(UUID person, Instant now) {
        return Seven.after(now, profiles.profile(person).map(ProfileSource.Profile::zone).orElse(ZoneOffset.UTC));
    }

    private static KeptNotice kept(Event event, Notice notice) {
        return new KeptNotice(Ids.next(), notice.kind(), event.type(), event.at(), event.actor(), notice.topic(), notice.subject(), notice.params());
    }
}

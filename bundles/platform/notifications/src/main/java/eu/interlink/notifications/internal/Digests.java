package eu.interlink.notifications.internal;

import eu.interlink.notifications.Choices.Channels;
import eu.interlink.notifications.Inbox;
import eu.interlink.store.Leases;
import eu.interlink.store.LostDatabase;
import eu.interlink.store.Rounds;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the digests that are due, and deletes what is old. Taking notices out of the queue and handing the mail over is one transaction, so
 * nobody is told the same twice, whenever the platform dies.
 */
@Component(service = Digests.class, immediate = true)
public final class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int AT_A_TIME = 100;
    private static final Channels NONE = new Channels(false, false);

    private final Store store;
    private final Sources sources;
    private final Receivers receivers;
    private final NoticeMails mails;
    private final NoticeTable notices;
    private final ChoiceTable chosen;
    private final Rounds rounds;

    @Activate
    public Digests(@Reference(target = "(interlink.schema=notifications)") Store store, @Reference Leases leases, @Reference Sources sources,
            @Reference Receivers receivers, @Reference NoticeMails mails) {
        this.store = store;
        this.sources = sources;
        this.receivers = receivers;
        this.mails = mails;
        notices = new NoticeTable(store);
        chosen = new ChoiceTable(store);
        rounds = Rounds.leased(leases, Digests.class, "notifications.digests", Duration.ofMinutes(2), Duration.ofMinutes(5),
                () -> round(Clock.systemUTC().instant()));
    }

    private void round(Instant now) {
        send(now);
        tidy(now);
    }

    /** To everybody whose morning it is. */
    void send(Instant now) {
        List<UUID> people = notices.due(now, Optional.empty(), AT_A_TIME);
        while (!people.isEmpty()) {
            people.forEach(person -> attempt(person, now));
            people = notices.due(now, Optional.of(people.getLast()), AT_A_TIME);
        }
    }

    /** One mail that cannot be written must not keep the others back; it is tried again in the next round. */
    private void attempt(UUID person, Instant now) {
        try {
            send(person, now);
        } catch (RuntimeException e) {
            if (LostDatabase.causes(e)) {
                throw e;
            }
            LOG.warn("A digest could not be sent; trying again later", e);
        }
    }

    private void send(UUID person, Instant now) {
        store.run(handle -> {
            List<NoticeRow> rows = notices.take(handle, person, now);
            Map<String, Channels> wishes = Wishes.complete(chosen.of(person), sources.kinds()).kinds();
            List<NoticeRow> wanted = rows.stream().filter(row -> wishes.getOrDefault(row.notice().kind(), NONE).mail()).toList();
            if (!wanted.isEmpty()) {
                receivers.find(person).ifPresent(to -> mails.digest(to, wanted));
            }
        });
    }

    /** @return how many were deleted */
    int tidy(Instant now) {
        return notices.deleteOlder(now.minus(Duration.ofDays(Inbox.MAX_DAYS)));
    }

    @Deactivate
    void stop() {
        rounds.close();
    }
}

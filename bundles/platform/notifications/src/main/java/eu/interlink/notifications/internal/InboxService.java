package eu.interlink.notifications.internal;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.notifications.Choices;
import eu.interlink.notifications.Choices.Channels;
import eu.interlink.notifications.Inbox;
import eu.interlink.notifications.NoticeKind;
import eu.interlink.notifications.Notification;
import eu.interlink.notifications.Told;
import eu.interlink.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists and choices in the database. */
@Component
public final class InboxService implements Inbox {

    private static final int MAX_PAGE = 200;

    private final Store store;
    private final Policy policy;
    private final Sources sources;
    private final Live live;
    private final NoticeTable notices;
    private final ChoiceTable chosen;

    @Activate
    public InboxService(@Reference(target = "(interlink.schema=notifications)") Store store, @Reference Policy policy, @Reference Sources sources,
            @Reference Live live) {
        this.store = store;
        this.policy = policy;
        this.sources = sources;
        this.live = live;
        notices = new NoticeTable(store);
        chosen = new ChoiceTable(store);
    }

    @Override
    public Page<Notification> list(Caller caller, boolean unreadOnly, int offset, int limit) {
        UUID me = own(caller);
        Page<NoticeRow> rows = notices.page(me, unreadOnly, Math.clamp(offset, 0, MOST), Math.clamp(limit, 1, MAX_PAGE));
        Map<UUID, Told> told = sources.tell(caller, rows.items().stream().map(NoticeRow::notice).toList());
        return new Page<>(rows.items().stream().filter(row -> told.containsKey(row.notice().id())).map(row -> shown(row, told.get(row.notice().id()))).toList(),
                rows.total(), rows.offset());
    }

    private static Notification shown(NoticeRow row, Told told) {
        return new Notification(row.notice().id(), row.notice().kind(), row.notice().at(), !row.unread(), told.sentence(), told.place(), row.path());
    }

    @Override
    public int unread(Caller caller) {
        return sources.tell(caller, notices.unread(own(caller), MOST_UNREAD)).size();
    }

    @Override
    public void read(Caller caller, Set<UUID> notifications) {
        UUID me = own(caller);
        if (notices.read(me, notifications) > 0) {
            live.publish(me, CHANGED);
        }
    }

    @Override
    public void readAll(Caller caller) {
        UUID me = own(caller);
        if (notices.readAll(me) > 0) {
            live.publish(me, CHANGED);
        }
    }

    @Override
    public List<Kind> kinds(Caller caller) {
        own(caller);
        return sources.all().stream().flatMap(source -> source.kinds().stream()
                .map(kind -> new Kind(kind.name(), source.label(kind.name(), caller.locale()), kind.mail() != NoticeKind.Mail.NEVER))).toList();
    }

    @Override
    public Choices choices(Caller caller) {
        return Wishes.complete(chosen.of(own(caller)), sources.kinds());
    }

    @Override
    public Choices choose(Caller caller, Choices wanted) {
        UUID me = own(caller);
        Map<String, Channels> good = new HashMap<>();
        wanted.kinds().forEach((name, channels) -> good.put(name, Wishes.possible(sources.kind(name).orElseThrow(() -> Problem.invalid("kind-unknown",
                "There are no notifications of the kind '" + name + "'. Load the page again.", "field", "kinds")), channels)));
        store.run(handle -> {
            if (!chosen.save(me, new Choices(good, wanted.daily(), wanted.version()))) {
                throw Problem.stale("choice");
            }
        });
        return choices(caller);
    }

    private UUID own(Caller caller) {
        policy.require(caller, NotificationRules.OWN, Optional.empty());
        return caller.requirePerson();
    }
}

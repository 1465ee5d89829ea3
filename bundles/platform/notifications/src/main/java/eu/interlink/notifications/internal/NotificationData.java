package eu.interlink.notifications.internal;

import eu.interlink.access.PersonData;
import eu.interlink.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a person was told and chose. In what others were told of it only its id stands, which leads to nobody when it is gone. */
@Component
public final class NotificationData implements PersonData {

    /** One line of the export. */
    record Exported(Instant at, String kind, String event, Optional<UUID> topic, Optional<UUID> subject, String path, boolean unread) {
    }

    private final NoticeTable notices;
    private final ChoiceTable chosen;

    @Activate
    public NotificationData(@Reference(target = "(interlink.schema=notifications)") Store store) {
        notices = new NoticeTable(store);
        chosen = new ChoiceTable(store);
    }

    @Override
    public String area() {
        return "notifications";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("notices", notices.of(person).stream().map(row -> new Exported(row.notice().at(), row.notice().kind(), row.notice().type(),
                row.notice().topic(), row.notice().subject(), row.path(), row.unread())).toList());
        into.json("choices", chosen.of(person));
    }

    @Override
    public void erase(Identity identity) {
        notices.forget(identity.person());
        chosen.forget(identity.person());
    }
}

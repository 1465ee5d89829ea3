package eu.interlink.notifications.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.notifications.Choices;
import eu.interlink.notifications.Inbox;
import eu.interlink.notifications.Inbox.Kind;
import eu.interlink.notifications.Notification;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The own notifications over HTTP. */
@Component
public final class NotificationEndpoints implements Endpoints {

    /** A page of notifications. */
    record Notifications(List<Notification> items, long total, int offset) {

        static Notifications of(Page<Notification> page) {
            return new Notifications(page.items(), page.total(), page.offset());
        }
    }

    /** @param unread 100 stands for as many or more */
    record Count(int unread) {
    }

    /** Which are to be marked. */
    record Read(Set<UUID> ids) {
    }

    /** What there is to choose. */
    record Kinds(List<Kind> items) {
    }

    private final Inbox inbox;

    @Activate
    public NotificationEndpoints(@Reference Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String tag() {
        return "Notifications";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/notifications", NotificationRules.OWN, "The own notifications, the newest first; what you may not see any more is left out.",
                        Notifications.class, call -> Notifications.of(inbox.list(call.caller(), call.query("unread").filter("true"::equals).isPresent(),
                                call.offset(), call.limit()))).paged().with(new Parameter("unread", "true for those that are unread alone.", false)),
                Endpoint.get("/notifications/unread", NotificationRules.OWN, "How many are unread; 100 stands for as many or more.", Count.class,
                        call -> new Count(inbox.unread(call.caller()))),
                Endpoint.post("/notifications/read", NotificationRules.OWN, "Marks some as read.", Read.class, Void.class, call -> {
                    inbox.read(call.caller(), call.body(Read.class).ids());
                    return null;
                }).status(204),
                Endpoint.act("/notifications/read-all", NotificationRules.OWN, "Marks all as read.", Void.class, call -> {
                    inbox.readAll(call.caller());
                    return null;
                }).status(204),
                Endpoint.get("/notifications/kinds", NotificationRules.OWN, "What there is to choose.", Kinds.class,
                        call -> new Kinds(inbox.kinds(call.caller()))),
                Endpoint.get("/notifications/choices", NotificationRules.OWN, "How you want to be told, for each kind.", Choices.class,
                        call -> inbox.choices(call.caller())),
                Endpoint.put("/notifications/choices", NotificationRules.OWN, "Chooses how you want to be told; kinds that are not named stay as they were.",
                        Choices.class, Choices.class, call -> inbox.choose(call.caller(), call.body(Choices.class))));
    }
}

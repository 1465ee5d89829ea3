package eu.interlink.mail.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.mail.Outbox;
import eu.interlink.mail.Outbox.Message;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox over HTTP. */
@Component
public final class MailEndpoints implements Endpoints {

    /** A page of mails. */
    record Messages(List<Message> items, long total, int offset) {

        static Messages of(Page<Message> page) {
            return new Messages(page.items(), page.total(), page.offset());
        }
    }

    private final Outbox outbox;

    @Activate
    public MailEndpoints(@Reference Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String tag() {
        return "Mail";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/mails", MailRules.VIEW, "Mails that were not sent yet, the newest first.", Messages.class,
                        call -> Messages.of(outbox.list(call.caller(), call.offset(), call.limit()))).paged(),
                Endpoint.act("/mails/{mail}/retry", MailRules.MANAGE, "Tries a mail again at once.", Void.class, call -> {
                    outbox.retry(call.caller(), call.id("mail"));
                    return null;
                }).status(204),
                Endpoint.delete("/mails/{mail}", MailRules.MANAGE, "Deletes a mail unsent.", call -> {
                    outbox.discard(call.caller(), call.id("mail"));
                    return null;
                }));
    }
}

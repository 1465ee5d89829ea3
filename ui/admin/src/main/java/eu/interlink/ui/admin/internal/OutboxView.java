package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Page;
import eu.interlink.mail.Mailer;
import eu.interlink.mail.Outbox;
import eu.interlink.mail.Outbox.Message;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.TimeText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Mails that were not sent yet. Without a mail server, administrators pass on what stands in them by another way. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/mails", access = View.ADMIN, menu = "menu.mails", icon = "envelope-o", order = 125)
public class OutboxView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 25;

    private final transient Outbox outbox;
    private final transient Mailer mailer;
    private int shown = STEP;

    @Activate
    public OutboxView(@Reference Outbox outbox, @Reference Mailer mailer) {
        this.outbox = outbox;
        this.mailer = mailer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    private void draw() {
        clear();
        title(t("mails.title"));
        subtitle(t(mailer.configured() ? "mails.subtitle" : "mails.subtitle.no-server"));
        Page<Message> page = outbox.list(caller(), 0, shown);
        if (page.items().isEmpty()) {
            add(new EmptyState(VaadinIcon.ENVELOPE_O, t("mails.none"), t("mails.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        page.items().forEach(message -> list.add(line(message)));
        add(list);
        if (page.items().size() < page.total()) {
            add(new MoreButton(t("people.more"), () -> {
                shown += STEP;
                draw();
            }));
        }
    }

    private ListItem line(Message message) {
        Span subject = new Span(message.subject());
        subject.addClassName("il-resource-name");
        Pre content = new Pre(message.text());
        content.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        Details body = new Details(t("mails.text"), content);
        body.getElement().executeJs("this.querySelector('vaadin-details-summary')?.setAttribute('aria-label', $0)", t("mails.text.named", message.subject(), message.to()));
        Div text = new Div(subject, muted(t("mails.meta", message.to(), TimeText.of(message.written()))));
        message.failure().ifPresent(reason -> text.add(new Paragraph(reason)));
        text.add(body);
        text.addClassName("il-resource-text");
        Button retry = new Button(t("mails.retry"), click -> act(() -> outbox.retry(caller(), message.id()), "mails.retried"));
        retry.setAriaLabel(t("mails.retry.named", message.to()));
        retry.setEnabled(mailer.configured());
        Button discard = new Button(t("mails.discard"), click -> act(() -> outbox.discard(caller(), message.id()), "mails.discarded"));
        discard.setAriaLabel(t("mails.discard.named", message.to()));
        Div line = new Div(VaadinIcon.ENVELOPE_O.create(), text, new StatusBadge(message.givenUp() ? StatusBadge.Tone.ERROR : StatusBadge.Tone.INFO,
                t(message.givenUp() ? "mails.given-up" : "mails.waiting")), retry, discard);
        line.addClassName("il-resource");
        return new ListItem(line);
    }

    private void act(Runnable action, String done) {
        attempt(() -> {
            action.run();
            Notices.success(t(done));
            draw();
        });
    }
}

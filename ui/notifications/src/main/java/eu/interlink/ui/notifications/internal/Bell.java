package eu.interlink.ui.notifications.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.notifications.Inbox;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** The way to the notifications, with how many are unread; kept up to date without touching the page. What is new is said once, politely. */
final class Bell extends Div {

    private final transient Inbox inbox;
    private final transient Live live;
    private final transient Caller caller;
    private final Anchor link = new Anchor("notifications");
    private final Span number = new Span();
    private final Span said = new Span();
    private transient Live.Subscription watch = () -> { };
    private int unread;

    Bell(Inbox inbox, Live live, Caller caller) {
        this.inbox = inbox;
        this.live = live;
        this.caller = caller;
        addClassName("il-bell");
        Icon icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        number.addClassName("il-count");
        number.getElement().setAttribute("aria-hidden", "true");
        link.setId("bell");
        link.add(icon, number);
        said.addClassName("il-unseen");
        said.setId("bell-said");
        said.getElement().setAttribute("role", "status");
        add(link, said);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        watch = live.subscribe(caller.requirePerson(), message -> changed(ui, message));
        unread = inbox.unread(caller);
        draw();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.close();
        super.onDetach(event);
    }

    private void changed(UI ui, String message) {
        if (!message.equals(Inbox.CHANGED)) {
            return;
        }
        try {
            ui.access(() -> {
                if (isAttached()) {
                    count();
                }
            });
        } catch (UIDetachedException closed) {
            LoggerFactory.getLogger(Bell.class).debug("The page was closed meanwhile", closed);
        }
    }

    private void count() {
        int before = unread;
        unread = inbox.unread(caller);
        draw();
        said.setText(unread > before ? Screen.TEXTS.get(reader(), "bell.new", unread, more()) : "");
    }

    private void draw() {
        number.setText(more());
        number.setVisible(unread > 0);
        link.getElement().setAttribute("aria-label", Screen.TEXTS.get(reader(), "bell.label", unread, more()));
        link.getElement().setAttribute("title", Screen.TEXTS.get(reader(), "title"));
    }

    private String more() {
        return unread < Inbox.MOST_UNREAD ? String.valueOf(unread) : Inbox.MOST_UNREAD - 1 + "+";
    }

    private Locale reader() {
        return getLocale();
    }
}

package eu.interlink.ui.notifications.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import eu.interlink.notifications.Notification;
import eu.interlink.ui.kit.Chip;
import eu.interlink.ui.kit.TimeText;
import java.util.function.Consumer;

/** One notification: what happened, as a link to the thing, then where and when. */
final class NotificationLine extends ListItem {

    private final Span mark;

    /** @param opened called when the person follows the link */
    NotificationLine(Notification notification, String fresh, Consumer<Notification> opened) {
        mark = new Chip(fresh);
        Anchor link = new Anchor(notification.path(), notification.sentence());
        link.addClassName("il-resource-name");
        link.getElement().addEventListener("click", click -> opened.accept(notification));
        Div text = new Div(link, Screen.muted(notification.place() + " · " + TimeText.of(notification.at())));
        text.addClassName("il-resource-text");
        Div line = new Div(text, mark);
        line.addClassName("il-resource");
        add(line);
        read(notification.read());
    }

    void read(boolean read) {
        mark.setVisible(!read);
        getElement().getClassList().set("il-read", read);
    }
}

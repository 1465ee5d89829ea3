package eu.interlink.ui.notifications.internal;

import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.interlinker.Page;
import eu.interlink.notifications.Inbox;
import eu.interlink.notifications.Notification;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The newest notifications. What changes is changed in place, so that whoever is in the list stays where it is. */
final class NotificationList extends Section {

    private static final int STEP = 20;
    private static final int PAGE = 200;

    private final transient NotificationsView screen;
    private final transient Inbox inbox;
    private final transient Map<UUID, NotificationLine> lines = new HashMap<>();
    private final OrderedList list = new OrderedList();
    private final EmptyState none;
    private final MoreButton more;
    private int shown = STEP;

    NotificationList(NotificationsView screen, Inbox inbox) {
        this.screen = screen;
        this.inbox = inbox;
        list.setId("notifications");
        list.addClassName("il-resources");
        none = new EmptyState(VaadinIcon.BELL_O, screen.t("none.title"), screen.t("none.text"));
        more = new MoreButton(screen.t("more"), () -> {
            shown = Math.min(shown + STEP, Inbox.MOST);
            draw();
        });
        add(list, none, more);
    }

    void draw() {
        List<Notification> items = new ArrayList<>();
        long total = 1;
        // Pages may be shorter than they could: what may not be seen is left out.
        for (int offset = 0; offset < Math.min(shown, total); offset += PAGE) {
            Page<Notification> page = inbox.list(Screen.caller(), false, offset, Math.min(PAGE, shown - offset));
            items.addAll(page.items());
            total = page.total();
        }
        Set<UUID> now = items.stream().map(Notification::id).collect(Collectors.toSet());
        lines.keySet().removeIf(gone -> {
            if (!now.contains(gone)) {
                list.remove(lines.get(gone));
            }
            return !now.contains(gone);
        });
        for (int i = 0; i < items.size(); i++) {
            Notification item = items.get(i);
            NotificationLine known = lines.get(item.id());
            if (known == null) {
                NotificationLine line = new NotificationLine(item, screen.t("unread"), screen::opened);
                lines.put(item.id(), line);
                list.addComponentAtIndex(i, line);
            } else {
                known.read(item.read());
            }
        }
        list.setVisible(!items.isEmpty());
        none.setVisible(items.isEmpty());
        more.setVisible(shown < total);
    }
}

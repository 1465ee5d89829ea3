package eu.interlink.ui.notifications.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.notifications.Inbox;
import eu.interlink.notifications.Notification;
import eu.interlink.ui.api.View;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.LoggerFactory;

/** What the person was told, and what it wants to be told. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "notifications")
public class NotificationsView extends Screen implements BeforeEnterObserver {

    private final transient Inbox inbox;
    private final transient Live live;
    private transient Live.Subscription watch = () -> { };
    private NotificationList list;
    private Button readAll;

    @Activate
    public NotificationsView(@Reference Inbox inbox, @Reference Live live) {
        this.inbox = inbox;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(t("title"));
        subtitle(t("subtitle"));
        readAll = new Button(t("read-all"), click -> attempt(() -> {
            inbox.readAll(caller());
            draw();
        }));
        readAll.setId("read-all");
        primary(readAll);
        list = new NotificationList(this, inbox);
        add(list, new ChoiceTable(this, inbox));
        draw();
    }

    private void draw() {
        list.draw();
        readAll.setEnabled(inbox.unread(caller()) > 0);
    }

    /** The person follows the link. */
    void opened(Notification notification) {
        attempt(() -> inbox.read(caller(), Set.of(notification.id())));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        caller().person().ifPresent(me -> watch = live.subscribe(me, message -> changed(ui, message)));
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
                    attempt(this::draw);
                }
            });
        } catch (UIDetachedException closed) {
            LoggerFactory.getLogger(NotificationsView.class).debug("The page was closed meanwhile", closed);
        }
    }
}

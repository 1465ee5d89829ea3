package eu.interlink.ui.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import eu.interlink.interlinker.Problem;
import java.util.Locale;
import java.util.Optional;

/** Short messages at the edge of the screen, read out by screen readers. Call it on the UI's thread. */
public final class Notices {

    private static final int SUCCESS_MILLIS = 5_000;

    private Notices() {
    }

    /** Says that something was done; goes by itself. */
    public static void success(String text) {
        Notification notice = notice(text, VaadinIcon.CHECK_CIRCLE_O);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.setDuration(SUCCESS_MILLIS);
        replaceFormer(notice);
        notice.open();
    }

    /** Good news does not pile up over the page: only the newest is shown. */
    private static void replaceFormer(Notification notice) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            Optional.ofNullable(ComponentUtil.getData(ui, Notification.class)).ifPresent(Notification::close);
            ComponentUtil.setData(ui, Notification.class, notice);
        }
    }

    /** Says that something could not be done; stays until it is closed. */
    public static void error(String text) {
        Notification notice = notice(text, VaadinIcon.WARNING);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setDuration(0);
        notice.setAssertive(true);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(KitTexts.get("close"));
        notice.add(close);
        notice.open();
    }

    /** Says in the reader's words what went wrong and what to do. */
    public static void problem(Problem problem, Locale reader) {
        error(ProblemText.of(problem, reader));
    }

    private static Notification notice(String text, VaadinIcon picture) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Notification notice = new Notification(icon, new Span(text));
        notice.addClassName("il-notice");
        notice.setPosition(Notification.Position.BOTTOM_END);
        return notice;
    }
}

package eu.interlink.ui.kit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A status as icon and word; the colour only supports them. */
public class StatusBadge extends Span {

    public enum Tone {
        NEUTRAL(VaadinIcon.CIRCLE_THIN),
        INFO(VaadinIcon.ELLIPSIS_CIRCLE_O),
        SUCCESS(VaadinIcon.CHECK_CIRCLE_O),
        WARNING(VaadinIcon.WARNING),
        ERROR(VaadinIcon.CLOSE_CIRCLE_O);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    public StatusBadge(Tone tone, String text) {
        addClassNames("il-badge", "il-badge-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        Icon icon = tone.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(text));
    }
}

package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.lifecycle.Step;
import java.util.EnumMap;
import java.util.Map;

/** The steps of a change, with the one at which it is. */
final class StepList extends OrderedList {

    private final transient Screen screen;
    private final Map<Step, ListItem> items = new EnumMap<>(Step.class);

    StepList(Screen screen) {
        this.screen = screen;
        addClassName("il-steps");
        for (Step step : Step.values()) {
            ListItem item = new ListItem();
            items.put(step, item);
            add(item);
        }
        draw(-1);
    }

    /** All before it are done. */
    void reached(Step step) {
        draw(step.ordinal());
    }

    private void draw(int now) {
        items.forEach((step, item) -> {
            boolean done = step.ordinal() < now;
            boolean current = step.ordinal() == now;
            Icon icon = (done ? VaadinIcon.CHECK : current ? VaadinIcon.ARROW_RIGHT : VaadinIcon.CIRCLE_THIN).create();
            item.removeAll();
            item.add(icon, new Span(screen.t("step." + step)));
            item.getElement().setAttribute("aria-current", current ? "step" : "false");
            item.setClassName("il-muted", !done && !current);
        });
    }
}

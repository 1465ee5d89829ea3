package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.StartUp.Point;
import eu.interlink.coproduction.StartUp.Step;
import java.util.List;
import java.util.UUID;

/** What the process needs, what of it is there, and where the rest is done. */
final class StartUpSection extends Section {

    StartUpSection(Screen screen, UUID process, List<Point> points) {
        setId("start-up");
        OrderedList list = new OrderedList();
        list.addClassName("il-start-up");
        points.forEach(point -> list.add(line(screen, process, point)));
        add(new H2(screen.t("start-up")), screen.muted(screen.t("start-up.done", done(points), points.size())), list);
    }

    static long done(List<Point> points) {
        return points.stream().filter(Point::done).count();
    }

    private static ListItem line(Screen screen, UUID process, Point point) {
        Icon icon = (point.done() ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.CIRCLE_THIN).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        String name = screen.t("start-up." + point.step());
        Div text = new Div(point.done() ? new Span(name) : new Anchor(where(process, point.step()), name), screen.muted(screen.t(point.done() ? "start-up.there"
                : "start-up." + point.step() + ".why")));
        text.addClassName("il-resource-text");
        ListItem line = new ListItem(icon, text);
        line.setClassName("il-step-done", point.done());
        return line;
    }

    private static String where(UUID process, Step step) {
        return switch (step) {
            case PURPOSE, ORGANISATION, MODEL -> Routes.settings(process);
            case GUIDE, DATES, ASSIGNMENTS, RESOURCES -> Routes.process(process);
            case PEOPLE -> Routes.team(process);
            case PROTECTION -> Routes.protection(process);
        };
    }
}

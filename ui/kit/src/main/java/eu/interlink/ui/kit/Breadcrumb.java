package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** The path to a page as links. */
final class Breadcrumb extends Nav {

    private final OrderedList steps = new OrderedList();

    Breadcrumb() {
        addClassName("il-crumbs");
        getElement().setAttribute("aria-label", KitTexts.get("path"));
        add(steps);
    }

    void step(String address, String label) {
        steps.add(new ListItem(new Anchor(address, label)));
    }

    List<String> addresses() {
        return steps.getChildren().flatMap(Component::getChildren).map(link -> link.getElement().getAttribute("href")).toList();
    }

    void clear() {
        steps.removeAll();
    }
}

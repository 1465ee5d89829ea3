package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import eu.interlink.coproduction.Item;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.kit.Notices;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Moving items by dragging them with the mouse: dropped on one of its kind it comes before that one, dropped on what it can stand in it comes at its end. Nothing can
 * be done this way only: {@link ItemMenu} moves as well.
 */
final class Reorder {

    private static final String ITEM = "event.detail.item";
    private static final String ONTO = "event.detail.onto";

    private final Screen screen;
    private final GuideTree tree;

    Reorder(Screen screen, GuideTree tree, Div guide) {
        this.screen = screen;
        this.tree = tree;
        guide.getElement().executeJs("window.interlink.reorder(this)");
        guide.getElement().addEventListener("il-reorder", event -> screen.attempt(() ->
                move(event.getEventData().get(ITEM).asString(), event.getEventData().get(ONTO).asString()))).addEventData(ITEM).addEventData(ONTO);
    }

    /** Says to the browser what can be dragged, and onto what. */
    static void mark(Component shown, Item item, boolean draggable) {
        if (draggable) {
            shown.getElement().setAttribute("draggable", "true").setAttribute("data-il-item", item.id().toString()).setAttribute("data-il-kind", item.kind().name());
        }
    }

    private void move(String dragged, String dropped) {
        Optional<Item> item = tree.item(UUID.fromString(dragged));
        Optional<Item> onto = tree.item(UUID.fromString(dropped));
        if (item.isEmpty() || onto.isEmpty() || !tree.may(item.get().id(), Right.MANAGE)) {
            return;
        }
        boolean beside = item.get().kind() == onto.get().kind();
        List<Item> order = (beside ? tree.siblings(onto.get()) : onto.get().children()).stream().filter(other -> !other.id().equals(item.get().id())).toList();
        screen.services().guide().move(Screen.caller(), item.get().id(), beside ? tree.parent(onto.get()) : onto.get().id(),
                beside ? order.indexOf(onto.get()) : order.size(), item.get().version());
        Notices.success(screen.t("item.moved", item.get().name()));
        screen.draw();
    }
}

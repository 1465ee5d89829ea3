package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import eu.interlink.coproduction.Item;
import eu.interlink.ui.kit.FormDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Moves an objective or a task elsewhere, or any item to a place among its siblings. */
final class MoveDialog {

    /** A place among siblings. @param position without the item itself */
    private record Spot(int position, String label) {
    }

    private MoveDialog() {
    }

    static void open(Screen screen, GuideTree tree, Item item, Runnable done) {
        ComboBox<GuideTree.Node> home = new ComboBox<>();
        ComboBox<Spot> spot = new ComboBox<>();
        List<GuideTree.Node> homes = tree.homes(item);
        home.setId("move-home");
        home.setLabel(screen.t("item.move.home"));
        home.setItems(homes);
        home.setItemLabelGenerator(node -> node.item().name());
        home.setWidthFull();
        home.setAllowCustomValue(false);
        spot.setId("move-spot");
        spot.setLabel(screen.t("item.move.spot"));
        spot.setItemLabelGenerator(Spot::label);
        spot.setWidthFull();
        home.addValueChangeListener(change -> spots(screen, spot, item, change.getValue() == null ? List.of() : change.getValue().item().children()));
        FormDialog dialog = new FormDialog(screen.t("item.move.title", item.name()), screen.t("item.move"), () -> {
            UUID parent = home.getOptionalValue().map(node -> node.item().id()).orElseGet(() -> tree.parent(item));
            screen.services().guide().move(Screen.caller(), item.id(), parent, spot.getOptionalValue().map(Spot::position).orElse(Integer.MAX_VALUE), item.version());
            done.run();
        });
        if (homes.isEmpty()) {
            spots(screen, spot, item, tree.siblings(item));
        } else {
            dialog.field("parent", home);
            home.setValue(homes.stream().filter(node -> node.item().id().equals(tree.parent(item))).findFirst().orElse(homes.getFirst()));
        }
        dialog.field("position", spot);
        dialog.open();
    }

    private static void spots(Screen screen, ComboBox<Spot> spot, Item item, List<Item> siblings) {
        List<Item> others = siblings.stream().filter(other -> !other.id().equals(item.id())).toList();
        List<Spot> spots = new ArrayList<>(List.of(new Spot(0, screen.t("item.move.first"))));
        for (int i = 0; i < others.size(); i++) {
            spots.add(new Spot(i + 1, screen.t("item.move.after", others.get(i).name())));
        }
        spot.setItems(spots);
        spot.setValue(spots.getLast());
    }
}

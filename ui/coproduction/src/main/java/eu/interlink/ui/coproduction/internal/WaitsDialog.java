package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import eu.interlink.coproduction.Item;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what an item waits for. */
final class WaitsDialog {

    private final Screen screen;
    private final Map<UUID, GuideTree.Node> nodes;
    private final MultiSelectComboBox<GuideTree.Node> others = new MultiSelectComboBox<>();

    private WaitsDialog(Screen screen, GuideTree tree, Item item) {
        this.screen = screen;
        List<GuideTree.Node> choices = tree.nodes().stream().filter(node -> !tree.within(node.item(), item.id()) && !tree.within(item, node.item().id())).toList();
        nodes = choices.stream().collect(Collectors.toMap(node -> node.item().id(), node -> node));
        others.setId("item-waits");
        others.setLabel(screen.t("item.waits.label"));
        others.setHelperText(screen.t("item.waits.help"));
        others.setItems(choices);
        others.setItemLabelGenerator(GuideTree.Node::label);
        others.setWidthFull();
    }

    static void open(Screen screen, GuideTree tree, Item item, Runnable done) {
        WaitsDialog form = new WaitsDialog(screen, tree, item);
        form.fill(item);
        Edited<Item> edited = new Edited<>(item, () -> screen.services().processes().item(Screen.caller(), item.id()),
                theirs -> Map.of(form.others.getLabel(), form.named(theirs).stream().map(node -> node.item().name()).sorted().collect(Collectors.joining(", "))), form::fill);
        FormDialog dialog = new FormDialog(screen.t("item.waits.title", item.name()), screen.t("item.save"), () -> {
            screen.services().guide().require(Screen.caller(), item.id(), form.others.getValue().stream().map(node -> node.item().id()).toList(), edited.seen().version());
            Notices.success(screen.t("item.saved", item.name()));
            done.run();
        });
        dialog.edits(edited);
        dialog.text(new Paragraph(screen.t("item.waits.text")));
        dialog.field("prerequisites", form.others);
        dialog.open();
        form.others.focus();
    }

    private Set<GuideTree.Node> named(Item item) {
        return item.prerequisites().stream().filter(nodes::containsKey).map(nodes::get).collect(Collectors.toSet());
    }

    private void fill(Item item) {
        others.setValue(named(item));
    }
}

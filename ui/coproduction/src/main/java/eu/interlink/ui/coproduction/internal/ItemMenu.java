package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Notices;
import java.util.List;
import java.util.Locale;

/** What can be done with an item of the guide. Made when somebody asks for it: a guide may have hundreds of items. */
final class ItemMenu {

    private final Screen screen;
    private final GuideTree tree;
    private final Item item;
    private final Runnable done;
    private final Dialog dialog = new Dialog();
    private final Div actions = new Div();

    private ItemMenu(Screen screen, GuideTree tree, Item item, Runnable done) {
        this.screen = screen;
        this.tree = tree;
        this.item = item;
        this.done = done;
    }

    /** The button that opens it. */
    static Button button(Screen screen, GuideTree tree, Item item, Runnable done) {
        Button button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create(), click -> new ItemMenu(screen, tree, item, done).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(screen.t("item.menu", item.name()));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }

    static boolean useful(GuideTree tree, Item item) {
        return tree.may(item.id(), Right.EDIT);
    }

    private void open() {
        dialog.setHeaderTitle(item.name());
        dialog.setWidth("22rem");
        dialog.setMaxWidth("100%");
        actions.addClassName("il-actions");
        boolean manages = tree.may(item.id(), Right.MANAGE);
        action("edit", VaadinIcon.PENCIL, () -> ItemForm.edit(screen, newest(), done));
        action("waits", VaadinIcon.HOURGLASS, () -> WaitsDialog.open(screen, tree, newest(), done));
        if (manages && item.kind() != Kind.TASK) {
            Kind below = item.kind() == Kind.PHASE ? Kind.OBJECTIVE : Kind.TASK;
            action("add." + below, VaadinIcon.PLUS, () -> ItemForm.add(screen, item.id(), below, item.children().size(), done));
        }
        if (manages && tree.may(tree.parent(item), Right.MANAGE)) {
            List<Item> siblings = tree.siblings(item);
            int place = siblings.indexOf(item);
            if (place > 0) {
                action("up", VaadinIcon.ARROW_UP, () -> move(place - 1));
            }
            if (place < siblings.size() - 1) {
                action("down", VaadinIcon.ARROW_DOWN, () -> move(place + 1));
            }
            action("add.after", VaadinIcon.ARROW_RIGHT, () -> ItemForm.add(screen, tree.parent(item), item.kind(), place + 1, done));
            action("move", VaadinIcon.EXCHANGE, () -> MoveDialog.open(screen, tree, newest(), done));
        }
        if (manages) {
            action("trash", VaadinIcon.TRASH, this::trash);
        }
        Button close = new Button(screen.t("close"), click -> dialog.close());
        dialog.add(actions);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private void action(String name, VaadinIcon icon, Runnable work) {
        Button button = new Button(screen.t("item." + name), icon.create(), click -> {
            dialog.close();
            screen.attempt(work);
        });
        button.setId("item-" + name.replace('.', '-').toLowerCase(Locale.ROOT));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(button);
    }

    /** As it is now: the tree on the screen may be a moment old. */
    private Item newest() {
        return screen.services().processes().item(Screen.caller(), item.id());
    }

    private void move(int position) {
        screen.services().guide().move(Screen.caller(), item.id(), tree.parent(item), position, newest().version());
        Notices.success(screen.t("item.moved", item.name()));
        done.run();
    }

    private void trash() {
        new Confirm(screen.t("item.trash.confirm", item.name()), screen.t("item.trash.text." + item.kind()), screen.t("item.trash"), () -> screen.attempt(() -> {
            screen.services().guide().trash(Screen.caller(), item.id(), newest().version());
            Notices.success(screen.t("item.trashed", item.name()));
            done.run();
        })).open();
    }
}

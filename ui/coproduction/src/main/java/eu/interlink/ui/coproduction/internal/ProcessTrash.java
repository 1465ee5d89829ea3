package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.ProcessLife;
import eu.interlink.coproduction.ProcessLife.Trashed;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.List;

/** Processes in the trash, with a way back. */
final class ProcessTrash extends Div {

    private final transient Screen screen;

    ProcessTrash(Screen screen) {
        this.screen = screen;
        List<Trashed> trashed = screen.services().life().trashed(Screen.caller());
        if (trashed.isEmpty()) {
            add(new EmptyState(VaadinIcon.TRASH, screen.t("processes.trash.none"), screen.t("processes.trash.none.text", ProcessLife.TRASH_DAYS)));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        trashed.forEach(one -> list.add(line(one)));
        add(list);
    }

    private ListItem line(Trashed one) {
        Span name = new Span(one.name());
        name.addClassName("il-resource-name");
        Div text = new Div(name, screen.muted(screen.t("processes.trash.since", TimeText.of(one.since()), one.by().isEmpty() ? screen.t("somebody") : one.by())));
        text.addClassName("il-resource-text");
        Button restore = new Button(screen.t("item.restore"), click -> screen.attempt(() -> {
            screen.services().life().restore(Screen.caller(), one.id());
            Notices.success(screen.t("item.restored", one.name()));
            screen.draw();
        }));
        restore.setAriaLabel(screen.t("item.restore.named", one.name()));
        Div line = new Div(VaadinIcon.CLUSTER.create(), text, restore);
        line.addClassName("il-resource");
        return new ListItem(line);
    }
}

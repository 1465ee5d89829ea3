package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.interlink.coproduction.Guide.Trashed;
import eu.interlink.coproduction.Item;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.UUID;

/** Phases, objectives and tasks in the trash, with a way back. Nothing if it is empty. */
final class ItemTrash extends Div {

    private final transient Screen screen;
    private final UUID process;

    ItemTrash(Screen screen, UUID process) {
        this.screen = screen;
        this.process = process;
        List<Trashed> trashed = screen.services().guide().trashed(Screen.caller(), process);
        if (!trashed.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("il-resources");
            trashed.forEach(one -> list.add(line(one)));
            Details details = new Details(screen.t("item.trash.title", trashed.size()), list);
            details.setId("item-trash");
            add(details);
        }
    }

    private ListItem line(Trashed one) {
        Span name = new Span(one.name());
        name.addClassName("il-resource-name");
        String where = one.path().isEmpty() ? screen.t("kind." + one.kind()) : screen.t("item.trash.where", screen.t("kind." + one.kind()), String.join(" › ", one.path()));
        Div text = new Div(name, screen.muted(where), screen.muted(screen.t("item.trash.since", TimeText.of(one.since()), one.by().isEmpty() ? screen.t("somebody") : one.by(),
                one.items() - 1, one.resources())));
        text.addClassName("il-resource-text");
        Button restore = new Button(screen.t("item.restore"), click -> screen.attempt(() -> {
            Item back = screen.services().guide().restore(Screen.caller(), process, one.id());
            Notices.success(screen.t("item.restored", back.name()));
            screen.draw();
        }));
        restore.setAriaLabel(screen.t("item.restore.named", one.name()));
        Div line = new Div(text, restore);
        line.addClassName("il-resource");
        return new ListItem(line);
    }
}

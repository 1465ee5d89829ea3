package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.lifecycle.Leftover;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.TimeText;
import java.util.stream.Collectors;

/** Data of a tool that was removed. */
final class LeftoverLine extends ListItem {

    LeftoverLine(Screen screen, Leftover left, UnitActions actions) {
        Span title = new Span(left.id());
        title.addClassName("il-resource-name");
        Div text = new Div(title, screen.muted(screen.t("leftovers.since", left.version(), TimeText.of(left.removed()))),
                screen.muted(left.kept().stream().filter(use -> use.amount() > 0).map(use -> PlanDialog.used(screen, use)).collect(Collectors.joining(", "))));
        text.addClassName("il-resource-text");
        Div line = new Div(VaadinIcon.ARCHIVE.create(), text);
        if (left.purging()) {
            line.add(new StatusBadge(StatusBadge.Tone.INFO, screen.t("leftovers.purging")));
        } else {
            Button purge = new Button(screen.t("leftovers.purge"), click -> actions.purge(left));
            purge.setAriaLabel(screen.t("leftovers.purge.named", left.id()));
            purge.addThemeVariants(ButtonVariant.LUMO_ERROR);
            line.add(purge);
        }
        line.addClassName("il-resource");
        line.setId("leftover-" + left.id());
        add(line);
    }
}

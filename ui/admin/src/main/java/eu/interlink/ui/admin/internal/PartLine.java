package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.lifecycle.Part;
import eu.interlink.ui.kit.TimeText;
import java.util.function.Consumer;

/** A part of the platform that was exchanged. */
final class PartLine extends ListItem {

    /** @param giveBack brings the distribution's version back */
    PartLine(Screen screen, Part part, Consumer<Part> giveBack) {
        Span title = new Span(part.symbolicName());
        title.addClassName("il-resource-name");
        Div text = new Div(title, screen.muted(screen.t("parts.meta", part.version(), part.shipped(), TimeText.of(part.changed()))),
                screen.muted(part.publisher().map(publisher -> screen.t("units.publisher", publisher)).orElse(screen.t("units.publisher.none"))));
        part.failure().ifPresent(reason -> text.add(new Paragraph(reason)));
        text.addClassName("il-resource-text");
        Button back = new Button(screen.t("parts.back"), click -> giveBack.accept(part));
        back.setAriaLabel(screen.t("parts.back.named", part.symbolicName()));
        Div line = new Div(VaadinIcon.COGS.create(), text, back);
        line.addClassName("il-resource");
        line.setId("part-" + part.symbolicName().replace('.', '-'));
        add(line);
    }
}

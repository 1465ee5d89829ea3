package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.interlink.coproduction.Process;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.kit.ProgressText;
import eu.interlink.ui.kit.TimeText;
import java.util.Locale;

/** One process on the start page. */
final class ProcessCard extends ListItem {

    ProcessCard(Process process, Texts texts, Locale locale) {
        addClassName("il-card");
        Anchor link = new Anchor(Routes.process(process.id()), process.name());
        H3 title = new H3(link);
        title.addClassName("il-card-title");
        Div head = new Div(title, new StatusChip(process.status(), texts, locale));
        head.addClassName("il-card-head");
        Span organisation = new Span(process.organisationName().orElse(""));
        organisation.addClassName("il-muted");
        Paragraph text = new Paragraph(process.description());
        text.addClassName("il-clamp");
        Span changed = new Span(texts.get(locale, "process.updated", TimeText.of(process.updated())));
        changed.addClassName("il-muted");
        add(head, organisation, text, new ProgressText(process.progress()), changed);
    }
}

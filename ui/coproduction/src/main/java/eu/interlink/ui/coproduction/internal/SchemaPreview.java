package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import eu.interlink.catalogue.Schema;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.ui.api.Texts;
import java.util.Locale;

/** The whole tree of a schema, phases open, as it will be in the process's language. */
final class SchemaPreview extends Div {

    SchemaPreview(Schema schema, Locale language, Texts texts, Locale reader) {
        addClassName("il-schema");
        int objectives = schema.phases().stream().mapToInt(phase -> phase.children().size()).sum();
        Paragraph size = new Paragraph(texts.get(reader, "new.schema.size", schema.phases().size(), objectives, schema.tasks()));
        size.addClassName("il-muted");
        add(new H3(schema.name().in(language)), new Paragraph(plain(schema.description(), language)), size);
        for (Schema.Node phase : schema.phases()) {
            add(phase(phase, language));
        }
    }

    private static Component phase(Schema.Node phase, Locale language) {
        UnorderedList objectives = new UnorderedList();
        for (Schema.Node objective : phase.children()) {
            UnorderedList tasks = new UnorderedList();
            objective.children().forEach(task -> tasks.add(new ListItem(task.name().in(language))));
            ListItem item = new ListItem(objective.name().in(language));
            item.add(tasks);
            objectives.add(item);
        }
        Details details = new Details(phase.name().in(language), objectives);
        details.setOpened(true);
        details.addClassName("il-schema-phase");
        return details;
    }

    private static String plain(LocalizedText html, Locale language) {
        return org.jsoup.Jsoup.parse(html.in(language)).text();
    }
}

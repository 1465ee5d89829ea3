package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import eu.interlink.audit.Audit.Entry;
import eu.interlink.ui.kit.Facts;
import eu.interlink.ui.kit.TimeText;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One entry of the audit log: a sentence in the reader's language, and everything that is known below it. */
final class AuditLine extends ListItem {

    private static final String TYPE = "audit.type.";
    private static final String FACT = "audit.fact.";

    AuditLine(Screen screen, Entry entry) {
        Span actor = new Span(entry.actorName().isEmpty() ? screen.t("audit.nobody") : entry.actorName());
        actor.addClassName("il-strong");
        Facts facts = new Facts();
        facts.fact(screen.t("audit.number"), Long.toString(entry.number()));
        facts.fact(screen.t("audit.type"), entry.type());
        all(entry).forEach((name, text) -> facts.fact(Screen.TEXTS.find(screen.getLocale(), FACT + name).orElse(name), text));
        facts.fact(screen.t("audit.hash"), entry.hash());
        Details details = new Details(screen.t("audit.details"), facts);
        details.getElement().executeJs("this.querySelector('vaadin-details-summary')?.setAttribute('aria-label', $0)",
                screen.t("audit.details.of", Long.toString(entry.number())));
        add(new Div(actor, new Span(" " + sentence(screen, entry))), screen.muted(TimeText.of(entry.at())), details);
    }

    private static Map<String, String> all(Entry entry) {
        Map<String, String> all = new TreeMap<>(entry.facts());
        all.putAll(entry.words());
        return all;
    }

    /** Types of a later version, for which there is no sentence yet, are shown as they are. */
    private static String sentence(Screen screen, Entry entry) {
        if (Screen.TEXTS.find(screen.getLocale(), TYPE + entry.type()).isEmpty()) {
            return entry.type();
        }
        Map<String, String> all = all(entry);
        String thing = Stream.of("id", "team", "organisation", "file", "source").filter(all::containsKey).map(all::get).findFirst().orElse("");
        return screen.t(TYPE + entry.type(), entry.aboutName().isEmpty() ? screen.t("audit.somebody") : entry.aboutName(), thing, all.getOrDefault("version", ""),
                all.getOrDefault("from", ""), Stream.of("reason", "roles", "publisher").filter(all::containsKey).map(all::get).findFirst().orElse(""));
    }
}

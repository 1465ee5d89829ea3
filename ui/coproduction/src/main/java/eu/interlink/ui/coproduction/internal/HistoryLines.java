package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.ui.kit.TimeText;
import java.util.List;

/** Entries of the history as sentences with their time. */
final class HistoryLines extends OrderedList {

    HistoryLines(Screen screen, List<HistoryLine> lines) {
        addClassName("il-history");
        HistorySentence sentence = new HistorySentence(Screen.TEXTS);
        for (HistoryLine line : lines) {
            Span actor = new Span(line.actor().isPresent() ? line.actorName() : screen.t("event.nobody"));
            actor.addClassName("il-strong");
            Div text = new Div(actor, new Span(" " + sentence.of(line, screen.getLocale())));
            add(new ListItem(text, screen.muted(TimeText.of(line.at()))));
        }
    }
}

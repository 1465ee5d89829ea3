package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.html.Div;
import eu.interlink.interlinker.Caller;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.HeadPart;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The row of what areas put into the head of one page. */
final class HeadRow extends Div {

    private final transient HeadParts parts;
    private transient List<HeadPart> shown = List.of();

    HeadRow(HeadParts parts) {
        this.parts = parts;
        addClassName("il-head-parts");
    }

    /** For whoever uses the page now. */
    void draw() {
        removeAll();
        shown = parts.all();
        Caller caller = CurrentCaller.get();
        shown.forEach(part -> add(part, caller));
    }

    /** Draws anew if a part came or went: what stays as it is keeps its focus. */
    void follow() {
        if (!shown.equals(parts.all())) {
            draw();
        }
    }

    /** A part that fails must not take the page with it. */
    private void add(HeadPart part, Caller caller) {
        try {
            part.of(caller).ifPresent(this::add);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(HeadRow.class).warn("A part of the head is left out", e);
        }
    }
}

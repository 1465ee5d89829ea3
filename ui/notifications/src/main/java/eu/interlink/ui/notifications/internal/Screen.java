package eu.interlink.ui.notifications.internal;

import com.vaadin.flow.component.html.Span;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Page;

/** What the screen of notifications is made with. */
abstract class Screen extends Page {

    static final Texts TEXTS = Texts.of(Screen.class);

    Screen() {
        super(TEXTS);
    }

    static Caller caller() {
        return CurrentCaller.get();
    }

    static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("il-muted");
        return span;
    }

    /** Runs something a person asked for; a problem is shown in words, not thrown. @return whether it was done */
    final boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Problem problem) {
            Notices.problem(problem, getLocale());
            return false;
        }
    }
}

package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Page;
import java.util.UUID;

/** What the screens about people share. */
abstract class Screen extends Page {

    static final Texts TEXTS = Texts.of(Screen.class);

    Screen() {
        super(TEXTS);
    }

    static Caller caller() {
        return CurrentCaller.get();
    }

    static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    final Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("il-muted");
        return span;
    }

    /** One line of a list: icon, name and what is said of it, then actions. */
    final ListItem line(Component icon, Component name, Component about, Component... actions) {
        name.addClassNames("il-resource-name");
        Div text = new Div(name, about);
        text.addClassName("il-resource-text");
        Div line = new Div(icon, text);
        line.add(actions);
        line.addClassName("il-resource");
        return new ListItem(line);
    }

    /** Runs something a person asked for; a problem is shown in words, not thrown. */
    final void attempt(Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            Notices.problem(problem, getLocale());
        }
    }
}

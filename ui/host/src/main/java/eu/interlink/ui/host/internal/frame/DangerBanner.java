package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.interlinker.Caller;
import eu.interlink.lifecycle.Publishers;
import eu.interlink.ui.host.internal.Words;
import java.util.Locale;

/** Tells administrators on every page that tools are accepted for which nobody vouches. */
final class DangerBanner extends Div {

    DangerBanner() {
        addClassName("il-danger");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void draw(Publishers publishers, Caller caller, Locale reader) {
        boolean on = caller.has(Caller.ROLE_ADMIN) && publishers.developerMode(caller);
        removeAll();
        setVisible(on);
        if (on) {
            add(VaadinIcon.WARNING.create(), new Span(Words.TEXTS.get(reader, "developer.mode")));
        }
    }
}

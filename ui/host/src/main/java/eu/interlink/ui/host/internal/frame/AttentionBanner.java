package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.interlinker.Caller;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Unit;
import eu.interlink.ui.host.internal.Words;
import java.util.Locale;

/** Tells administrators on every page that a tool needs them: it cannot run, was taken back, or was switched off by the platform. */
final class AttentionBanner extends Div {

    AttentionBanner() {
        addClassName("il-attention");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void draw(Lifecycle lifecycle, Caller caller, Locale reader) {
        long count = caller.has(Caller.ROLE_ADMIN) ? lifecycle.units(caller).stream()
                .filter(unit -> unit.state() == Unit.State.FAILED || unit.notice().isPresent()).count() : 0;
        removeAll();
        setVisible(count > 0);
        if (count > 0) {
            add(VaadinIcon.BELL.create(), new Anchor("admin/tools", Words.TEXTS.get(reader, "attention", count)));
        }
    }
}

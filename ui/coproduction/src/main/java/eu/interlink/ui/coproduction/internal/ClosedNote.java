package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Process;
import eu.interlink.interlinker.Right;

/** Says that a process is finished or archived, and who may open it again where. */
final class ClosedNote extends Div {

    ClosedNote(Screen screen, Process process) {
        addClassName("il-note");
        add(VaadinIcon.LOCK.create(), new Span(screen.t("process.closed." + process.state())));
        if (process.rights().contains(Right.MANAGE)) {
            add(new Anchor(Routes.settings(process.id()), screen.t("process.closed.settings")));
        }
    }
}

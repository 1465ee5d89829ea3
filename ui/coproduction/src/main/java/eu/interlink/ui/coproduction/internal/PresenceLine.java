package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.ui.coproduction.internal.Presence.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Tells who else is at a place at this moment. It is quiet: a screen reader reads it where it stands and is not interrupted when somebody comes or goes. */
final class PresenceLine extends Div {

    private final transient Screen screen;
    private final UUID place;
    private transient Runnable leave;
    private transient Live.Subscription watch;

    PresenceLine(Screen screen, UUID place) {
        this.screen = screen;
        this.place = place;
        setId("presence");
        addClassName("il-presence");
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        watch = screen.services().live().subscribe(place, message -> redraw(ui));
        leave = screen.services().presence().enter(place, Screen.caller());
        draw();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.close();
        leave.run();
        super.onDetach(event);
    }

    private void redraw(UI ui) {
        try {
            ui.access(() -> {
                if (isAttached()) {
                    draw();
                }
            });
        } catch (UIDetachedException gone) {
            LoggerFactory.getLogger(PresenceLine.class).debug("The page was closed meanwhile", gone);
        }
    }

    private void draw() {
        List<Visitor> others = screen.services().presence().others(place, Screen.caller().requirePerson());
        removeAll();
        setVisible(!others.isEmpty());
        if (!others.isEmpty()) {
            add(VaadinIcon.EYE.create(), new Span(screen.t("presence", others.stream().map(Visitor::name).collect(Collectors.joining(", ")))));
        }
    }
}

package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.Pages;
import java.util.UUID;

/** What happened to one resource, newest first; the last few at first. */
final class ActivitySection extends Section {

    private static final int STEP = 5;

    private final transient Screen screen;
    private final UUID resource;
    private final Div lines = new Div();
    private int shown = STEP;

    ActivitySection(Screen screen, UUID resource) {
        this.screen = screen;
        this.resource = resource;
        setId("resource-activity");
        add(new H2(screen.t("res.activity")), lines);
    }

    /** Reads it anew, as much as was shown. */
    void draw() {
        lines.removeAll();
        Page<HistoryLine> found = Pages.first(shown, STEP, (offset, limit) -> screen.services().resources().activity(Screen.caller(), resource, offset, limit));
        lines.add(new HistoryLines(screen, found.items()));
        if (found.items().size() < found.total()) {
            lines.add(new MoreButton(screen.t("history.more"), () -> {
                shown += STEP;
                draw();
            }));
        }
    }
}

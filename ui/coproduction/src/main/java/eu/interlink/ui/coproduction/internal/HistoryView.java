package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** What happened in a process, newest first, in the reader's language. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/history")
public class HistoryView extends ProcessScreen {

    private static final int STEP = 25;

    private int shown = STEP;

    @Activate
    public HistoryView(@Reference Services services) {
        super(services, "history");
    }

    @Override
    void draw(Process process) {
        Page<HistoryLine> lines = services().processes().history(caller(), process.id(), 0, shown);
        if (lines.items().isEmpty()) {
            add(new EmptyState(VaadinIcon.CLOCK, t("history.none.title"), t("history.none.text")));
            return;
        }
        add(new HistoryLines(this, lines.items()));
        if (lines.items().size() < lines.total()) {
            add(new MoreButton(t("history.more"), () -> {
                shown += STEP;
                draw();
            }));
        }
    }
}

package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import eu.interlink.coproduction.Assignments.Filter;
import eu.interlink.coproduction.Work;
import eu.interlink.interlinker.Page;
import java.util.Optional;

/** The next things that the reader is asked to do, for the start page. */
final class NextWork {

    private static final int SHOWN = 5;

    private NextWork() {
    }

    /** Empty if there is nothing to do. */
    static Optional<Section> of(Screen screen) {
        Page<Work> next = screen.services().assignments().mine(Screen.caller(), Filter.OPEN, 0, SHOWN);
        if (next.items().isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(new H2(screen.t("work.next")), new WorkList(screen, next.items(), false));
        section.setId("next-work");
        next.items().forEach(work -> screen.follow(work.assignment().process()));
        if (next.total() > SHOWN) {
            section.add(new Anchor(Routes.WORK, screen.t("work.all", next.total())));
        }
        return Optional.of(section);
    }
}

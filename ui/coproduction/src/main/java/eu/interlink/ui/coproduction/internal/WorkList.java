package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Assignment;
import eu.interlink.coproduction.Work;
import eu.interlink.ui.kit.TimeText;
import java.util.List;

/** What the reader is asked to do, as lines: what, where, until when. */
final class WorkList extends UnorderedList {

    private final transient Screen screen;

    WorkList(Screen screen, List<Work> work, boolean withInstructions) {
        this.screen = screen;
        addClassName("il-resources");
        work.forEach(one -> add(line(one, withInstructions)));
    }

    private ListItem line(Work work, boolean withInstructions) {
        Assignment assignment = work.assignment();
        Div name = new Div(new Anchor(assignment.resource().map(Routes::resource).orElseGet(() -> Routes.task(assignment.task())), work.name()));
        name.addClassName("il-resource-name");
        String where = assignment.resource().isPresent() ? work.taskName() + " · " + work.processName() : work.processName();
        Div text = new Div(name, screen.muted(where));
        text.addClassName("il-resource-text");
        if (withInstructions && !assignment.instructions().isBlank()) {
            text.add(Screen.words(assignment.instructions()));
        }
        assignment.due().ifPresent(day -> text.add(screen.muted(screen.t("assign.until", TimeText.day(day)))));
        if (assignment.team().isPresent()) {
            text.add(screen.muted(screen.t("work.of.team", assignment.assignee())));
        }
        Div line = new Div(VaadinIcon.TASKS.create(), text);
        line.addClassName("il-resource");
        AssignmentSection.state(screen, assignment, line);
        line.add(AssignmentSection.mark(screen, assignment, work.name()));
        return new ListItem(line);
    }
}

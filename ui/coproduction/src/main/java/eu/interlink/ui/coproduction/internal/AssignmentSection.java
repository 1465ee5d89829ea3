package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Assignment;
import eu.interlink.coproduction.Item;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is asked to work on a task and on what is made in it, and until when. */
final class AssignmentSection extends Section {

    private final transient Screen screen;
    private final transient Item task;
    private final boolean edits;

    AssignmentSection(Screen screen, Item task, Set<Right> rights) {
        this(screen, task, rights, task.id());
    }

    /** @param target the task, or a resource of it: then of that alone */
    AssignmentSection(Screen screen, Item task, Set<Right> rights, UUID target) {
        this.screen = screen;
        this.task = task;
        edits = rights.contains(Right.EDIT);
        setId("assignments");
        add(new H2(screen.t("assign.title")));
        List<Assignment> assignments = screen.services().assignments().of(Screen.caller(), target);
        if (assignments.isEmpty()) {
            add(new Paragraph(screen.t(target.equals(task.id()) ? "assign.none" : "res.assign.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("il-resources");
            assignments.forEach(assignment -> list.add(line(assignment)));
            add(list);
        }
        if (edits) {
            Button assign = new Button(screen.t("assign.do"), VaadinIcon.USER_CHECK.create(), click -> new AssignDialog(screen, task).about(target).open());
            assign.setId("assign");
            add(new Div(assign));
        }
    }

    private ListItem line(Assignment assignment) {
        Div name = new Div(new Span(assignment.assignee()));
        name.addClassName("il-resource-name");
        Div text = new Div(name);
        text.addClassName("il-resource-text");
        assignment.resource().ifPresent(resource -> text.add(new Anchor(Routes.resource(resource), assignment.resourceName().orElse(""))));
        if (!assignment.instructions().isBlank()) {
            text.add(Screen.words(assignment.instructions()));
        }
        String asked = screen.t("assign.by", assignment.assignedBy(), TimeText.day(assignment.created()));
        text.add(screen.muted(assignment.due().map(day -> screen.t("assign.until", TimeText.day(day)) + " · " + asked).orElse(asked)));
        Div line = new Div((assignment.team().isPresent() ? VaadinIcon.USERS : VaadinIcon.USER).create(), text);
        line.addClassName("il-resource");
        state(screen, assignment, line);
        if (assignment.mine() || edits) {
            line.add(mark(screen, assignment, assignment.assignee()));
        }
        if (edits) {
            line.add(new Div(button(VaadinIcon.EDIT, "assign.change", assignment, () -> new AssignDialog(screen, task).open(assignment)),
                    button(VaadinIcon.TRASH, "assign.withdraw", assignment, () -> withdraw(assignment))));
        }
        return new ListItem(line);
    }

    /** Says in words what is late, and what is done. */
    static void state(Screen screen, Assignment assignment, Div line) {
        if (assignment.done().isPresent()) {
            line.add(new StatusBadge(StatusBadge.Tone.SUCCESS, screen.t("assign.done")));
        } else if (assignment.overdue()) {
            line.add(new StatusBadge(StatusBadge.Tone.WARNING, screen.t("assign.overdue")));
        }
    }

    /** Marks it as done, or opens it again. @param of whose it is, or what it is about, for those who hear the button alone */
    static Button mark(Screen screen, Assignment assignment, String of) {
        boolean open = assignment.done().isEmpty();
        Button mark = new Button(screen.t(open ? "assign.mark" : "assign.reopen"), click -> {
            screen.attempt(() -> {
                if (open) {
                    screen.services().assignments().done(Screen.caller(), assignment.id(), assignment.version());
                } else {
                    screen.services().assignments().reopen(Screen.caller(), assignment.id(), assignment.version());
                }
                Notices.success(screen.t(open ? "assign.marked" : "assign.reopened"));
            });
            screen.attempt(screen::draw);
        });
        mark.setAriaLabel(screen.t(open ? "assign.mark.named" : "assign.reopen.named", of));
        return mark;
    }

    private Button button(VaadinIcon icon, String label, Assignment assignment, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(screen.t(label + ".named", assignment.assignee()));
        button.setTooltipText(screen.t(label));
        return button;
    }

    private void withdraw(Assignment assignment) {
        new Confirm(screen.t("assign.withdraw.confirm", assignment.assignee()), screen.t("assign.withdraw.text"), screen.t("assign.withdraw"), () -> {
            screen.attempt(() -> {
                screen.services().assignments().withdraw(Screen.caller(), assignment.id());
                Notices.success(screen.t("assign.withdrawn"));
            });
            screen.attempt(screen::draw);
        }).open();
    }
}

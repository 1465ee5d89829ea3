package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Shared;
import eu.interlink.coproduction.Shared.Part;
import eu.interlink.coproduction.Status;
import eu.interlink.ui.kit.ProgressText;
import eu.interlink.ui.kit.Prose;
import java.util.List;

/** The tree below what a share link shows, to be read: there is nothing to press but to fold and unfold. */
final class SharedTree extends Div {

    private final transient Screen screen;
    private final String language;

    SharedTree(Screen screen, Shared shared) {
        this.screen = screen;
        language = shared.language();
        addClassName("il-phase-body");
        if (!shared.files().isEmpty()) {
            add(files(shared.files()));
        }
        add(parts(shared.parts()));
    }

    private List<Component> parts(List<Part> parts) {
        if (parts.stream().anyMatch(part -> part.kind() == Item.Kind.TASK)) {
            UnorderedList tasks = new UnorderedList();
            tasks.addClassName("il-tasks");
            parts.forEach(task -> tasks.add(task(task)));
            return List.of(tasks);
        }
        return parts.stream().map(part -> part.kind() == Item.Kind.PHASE ? phase(part) : objective(part)).toList();
    }

    private Component phase(Part phase) {
        Span name = spoken(new Span(phase.name()));
        name.addClassName("il-phase-name");
        Div head = new Div(name, status(phase), new ProgressText(phase.progress()));
        head.addClassName("il-phase-head");
        Div body = new Div();
        body.addClassName("il-phase-body");
        describe(phase, body);
        body.add(parts(phase.parts()));
        Details details = new Details(head, body);
        details.addClassName("il-phase");
        details.setWidthFull();
        details.setOpened(phase.status() != Status.FINISHED);
        return details;
    }

    private Component objective(Part objective) {
        Div box = new Div(spoken(new H3(objective.name())));
        describe(objective, box);
        box.add(parts(objective.parts()));
        box.addClassName("il-objective");
        return box;
    }

    private ListItem task(Part task) {
        Span name = spoken(new Span(task.name()));
        name.getStyle().set("flex", "1 1 14rem").set("overflow-wrap", "anywhere");
        Div line = new Div(name, status(task));
        line.addClassName("il-task-line");
        ListItem item = new ListItem(line);
        if (!task.files().isEmpty()) {
            item.add(files(task.files()));
        }
        return item;
    }

    private void describe(Part part, Div into) {
        if (!part.description().isBlank()) {
            into.add(spoken(Prose.of(part.description())));
        }
    }

    private Div files(List<String> names) {
        UnorderedList list = new UnorderedList();
        list.addClassName("il-files");
        names.forEach(name -> list.add(new ListItem(name)));
        return new Div(screen.muted(screen.t("shared.files")), list);
    }

    private StatusChip status(Part part) {
        return new StatusChip(part.status(), Screen.TEXTS, screen.getLocale());
    }

    /** The texts are in the language of the process, not in the reader's. */
    private <T extends HasElement> T spoken(T words) {
        words.getElement().setAttribute("lang", language);
        return words;
    }
}

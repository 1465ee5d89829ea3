package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.StartUp.Point;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.ProgressText;
import eu.interlink.ui.kit.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The guide: phases, objectives and tasks with their status, and for whoever leads the process the means to change them. */
@org.osgi.service.component.annotations.Component(service = Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process")
public class GuideView extends ProcessScreen {

    /** What is shown. While it is the same, nothing is drawn anew: what somebody is about to press must stay where it is. */
    private record Shown(UUID process, Process.State state, boolean binding, Set<Right> rights, Status status, int progress, List<Item> phases, Map<UUID, Set<Right>> each,
            List<Point> points) {
    }

    private final transient Map<UUID, Boolean> opened = new HashMap<>();
    private transient Shown shown;

    @Activate
    public GuideView(@Reference Services services) {
        super(services, "guide");
    }

    private static boolean builds(Process process) {
        return process.state() == Process.State.OPEN && process.rights().contains(Right.MANAGE);
    }

    @Override
    boolean update(Process process) {
        Shown now = new Shown(process.id(), process.state(), process.binding(), process.rights(), process.status(), process.progress(),
                services().processes().tree(caller(), process.id()), services().processes().rightsIn(caller(), process.id()),
                builds(process) ? services().startUp().points(caller(), process.id()) : List.of());
        boolean same = now.equals(shown);
        shown = now;
        return same;
    }

    @Override
    void draw(Process process) {
        GuideTree tree = new GuideTree(process, shown.phases(), shown.each());
        boolean open = process.state() == Process.State.OPEN;
        boolean builds = builds(process);
        if (!open) {
            add(new ClosedNote(this, process));
        }
        long done = StartUpSection.done(shown.points());
        if (done < shown.points().size()) {
            add(new Anchor(Routes.overview(process.id()), t("start-up.see", done, shown.points().size())));
        }
        if (tree.phases().isEmpty()) {
            List<Component> help = builds ? List.of(new SchemaChooser(this, process.id()), adding(process.id(), Kind.PHASE, 0)) : List.of();
            add(new EmptyState(VaadinIcon.SITEMAP, t("guide.empty.title"), t(builds ? "guide.empty.text" : "guide.empty.wait"), help));
        } else {
            Div overall = new Div(new StatusChip(process.status(), TEXTS, getLocale()), new ProgressText(process.progress()));
            overall.addClassName("il-overall");
            Div guide = new Div();
            guide.setId("guide-tree");
            guide.addClassName("il-guide");
            tree.phases().forEach(phase -> guide.add(phase(phase, tree, open)));
            add(overall, guide);
            if (builds) {
                add(adding(process.id(), Kind.PHASE, tree.phases().size()));
            }
            if (open) {
                new Reorder(this, tree, guide);
            }
        }
        if (builds) {
            add(new ItemTrash(this, process.id()));
        }
    }

    private Button adding(UUID parent, Kind kind, int position) {
        Button add = new Button(t("item.add." + kind), VaadinIcon.PLUS.create(), click -> ItemForm.add(this, parent, kind, position, this::draw));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClassName("il-adding");
        return add;
    }

    private Component phase(Item phase, GuideTree tree, boolean open) {
        Span name = new Span(phase.name());
        name.addClassName("il-phase-name");
        Div summary = new Div(name, new StatusChip(phase.status(), TEXTS, getLocale()), new ProgressText(phase.progress()));
        summary.addClassName("il-phase-head");
        Reorder.mark(summary, phase, open && tree.may(phase.id(), Right.MANAGE));
        Div body = new Div();
        body.addClassName("il-phase-body");
        Div facts = new Div();
        facts.addClassName("il-task-line");
        ItemDates.of(this, phase).ifPresent(facts::add);
        tree.waits(phase).ifPresent(names -> facts.add(muted(t("guide.waits", names))));
        menu(phase, tree, facts);
        if (!phase.description().isBlank()) {
            body.add(Prose.of(phase.description()));
        }
        if (facts.getComponentCount() > 0) {
            body.add(facts);
        }
        phase.children().forEach(objective -> body.add(objective(objective, tree, open)));
        if (open && tree.may(phase.id(), Right.MANAGE)) {
            body.add(adding(phase.id(), Kind.OBJECTIVE, phase.children().size()));
        }
        Details details = new Details(summary, body);
        details.addClassName("il-phase");
        details.setWidthFull();
        details.setOpened(opened.getOrDefault(phase.id(), phase.status() != Status.FINISHED));
        details.addOpenedChangeListener(change -> opened.put(phase.id(), change.isOpened()));
        return details;
    }

    private void menu(Item item, GuideTree tree, Div line) {
        if (ItemMenu.useful(tree, item)) {
            line.add(ItemMenu.button(this, tree, item, this::draw));
        }
    }

    private Component objective(Item objective, GuideTree tree, boolean open) {
        UnorderedList tasks = new UnorderedList();
        tasks.addClassName("il-tasks");
        objective.children().forEach(task -> tasks.add(task(task, tree, open)));
        Div head = new Div(new H3(objective.name()));
        head.addClassName("il-objective-head");
        Reorder.mark(head, objective, open && tree.may(objective.id(), Right.MANAGE));
        tree.waits(objective).ifPresent(names -> head.add(muted(t("guide.waits", names))));
        menu(objective, tree, head);
        Div box = new Div(head);
        if (!objective.description().isBlank()) {
            box.add(Prose.of(objective.description()));
        }
        box.add(tasks);
        if (open && tree.may(objective.id(), Right.MANAGE)) {
            box.add(adding(objective.id(), Kind.TASK, objective.children().size()));
        }
        box.addClassName("il-objective");
        return box;
    }

    private ListItem task(Item task, GuideTree tree, boolean open) {
        Anchor link = new Anchor(Routes.task(task.id()), task.name());
        Div line = new Div(link);
        line.addClassName("il-task-line");
        if (task.resources() > 0) {
            line.add(muted(t("guide.resources", task.resources())));
        }
        ItemDates.of(this, task).ifPresent(line::add);
        line.add(new StatusChip(task.status(), TEXTS, getLocale()));
        menu(task, tree, line);
        ListItem item = new ListItem(line);
        Reorder.mark(item, task, open && tree.may(task.id(), Right.MANAGE));
        tree.waits(task).ifPresent(names -> item.add(muted(t("guide.waits", names))));
        return item;
    }
}

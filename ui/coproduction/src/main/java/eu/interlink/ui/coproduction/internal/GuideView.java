package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.ProgressText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The guide: phases, objectives and tasks with their status. */
@org.osgi.service.component.annotations.Component(service = Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process")
public class GuideView extends ProcessScreen {

    private final transient Map<UUID, Boolean> opened = new HashMap<>();

    @Activate
    public GuideView(@Reference Services services) {
        super(services, "guide");
    }

    @Override
    void draw(Process process) {
        List<Item> phases = services().processes().tree(caller(), process.id());
        if (phases.isEmpty()) {
            add(new EmptyState(VaadinIcon.SITEMAP, t("guide.empty.title"), t("guide.empty.text"),
                    process.rights().contains(Right.MANAGE) ? List.of(new SchemaChooser(this, process.id())) : List.of()));
            return;
        }
        Div overall = new Div(new StatusChip(process.status(), TEXTS, getLocale()), new ProgressText(process.progress()));
        overall.addClassName("il-overall");
        add(overall);
        Map<UUID, String> names = new HashMap<>();
        phases.forEach(phase -> collect(phase, names));
        for (Item phase : phases) {
            add(phase(phase, names));
        }
    }

    private static void collect(Item item, Map<UUID, String> names) {
        names.put(item.id(), item.name());
        item.children().forEach(child -> collect(child, names));
    }

    private Component phase(Item phase, Map<UUID, String> names) {
        Span name = new Span(phase.name());
        name.addClassName("il-phase-name");
        Div summary = new Div(name, new StatusChip(phase.status(), TEXTS, getLocale()), new ProgressText(phase.progress()));
        summary.addClassName("il-phase-head");
        Div body = new Div();
        body.addClassName("il-phase-body");
        if (!phase.description().isBlank()) {
            body.add(new Paragraph(phase.description()));
        }
        waits(phase, names).ifPresent(body::add);
        phase.children().forEach(objective -> body.add(objective(objective, names)));
        Details details = new Details(summary, body);
        details.addClassName("il-phase");
        details.setWidthFull();
        details.setOpened(opened.getOrDefault(phase.id(), phase.status() != Status.FINISHED));
        details.addOpenedChangeListener(change -> opened.put(phase.id(), change.isOpened()));
        return details;
    }

    private Component objective(Item objective, Map<UUID, String> names) {
        UnorderedList tasks = new UnorderedList();
        tasks.addClassName("il-tasks");
        objective.children().forEach(task -> tasks.add(task(task, names)));
        Div box = new Div(new H3(objective.name()), tasks);
        box.addClassName("il-objective");
        return box;
    }

    private ListItem task(Item task, Map<UUID, String> names) {
        Anchor link = new Anchor(Routes.task(task.id()), task.name());
        Div line = new Div(link);
        line.addClassName("il-task-line");
        if (task.resources() > 0) {
            line.add(muted(t("guide.resources", task.resources())));
        }
        line.add(new StatusChip(task.status(), TEXTS, getLocale()));
        ListItem item = new ListItem(line);
        waits(task, names).ifPresent(item::add);
        return item;
    }

    private java.util.Optional<Component> waits(Item item, Map<UUID, String> names) {
        String before = item.prerequisites().stream().map(id -> names.getOrDefault(id, "")).filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return before.isEmpty() || item.status() != Status.WAITING ? java.util.Optional.empty()
                : java.util.Optional.of(muted(t("guide.waits", before)));
    }
}

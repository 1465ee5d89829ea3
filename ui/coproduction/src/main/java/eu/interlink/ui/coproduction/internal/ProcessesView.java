package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Order;
import eu.interlink.coproduction.Processes.Query;
import eu.interlink.coproduction.Processes.Role;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.ProgressText;
import eu.interlink.ui.kit.SearchedList;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** All processes of the person, searched and paged in the database. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes", menu = "menu.processes", icon = "cluster", order = 20)
public class ProcessesView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 25;

    /** Which processes are listed. */
    private enum Shown {
        CURRENT,
        ARCHIVED,
        TRASH
    }

    private final RadioButtonGroup<Shown> which = new RadioButtonGroup<>();
    private final Div trash = new Div();
    private final Div filters = new Div();
    private final ComboBox<String> tag = new ComboBox<>();
    private final Select<Status> status = new Select<>();
    private final Select<Role> role = new Select<>();
    private final Select<Order> order = new Select<>();
    private transient SearchedList<Process> list;

    @Activate
    public ProcessesView(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("processes.title"));
        subtitle(t("processes.subtitle"));
        primary(new ActionLink(Routes.NEW, t("process.new"), VaadinIcon.PLUS).primary());
        which.setId("processes-shown");
        which.setAriaLabel(t("processes.shown"));
        which.setItems(Shown.values());
        which.setItemLabelGenerator(one -> t("processes.shown." + one));
        which.setValue(Shown.CURRENT);
        which.addClassName("il-in-a-row");
        which.addValueChangeListener(change -> draw());
        list = new SearchedList<>("process-search", t("processes.search"), t("history.more"), STEP, this::read, this::lines, searched -> nothing());
        filters();
        Details more = new Details(t("processes.filters"), filters);
        more.setId("process-filters");
        list.between(more);
        add(new ActionLink(Routes.IMPORT, t("copies.import.title"), VaadinIcon.UPLOAD), which, list, trash);
        draw();
    }

    private void filters() {
        filters.addClassName("il-filters");
        tag.setId("process-tag");
        tag.setLabel(t("new.tags"));
        tag.setPlaceholder(t("processes.any"));
        tag.setClearButtonVisible(true);
        tag.setItems(services().processes().tags(caller()));
        choice(status, "status", Status.values(), one -> t("status." + one));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(t("processes.any"));
        choice(role, "role", Role.values(), one -> t("processes.role." + one));
        role.setValue(Role.ANY);
        choice(order, "order", Order.values(), one -> t("processes.order." + one));
        order.setValue(Order.CHANGED);
        filters.add(tag, status, role, order);
        for (HasValue<?, ?> filter : List.<HasValue<?, ?>>of(tag, status, role, order)) {
            filter.addValueChangeListener(change -> list.restart());
        }
    }

    private <T> void choice(Select<T> select, String name, T[] items, Function<T, String> label) {
        select.setId("process-" + name);
        select.setLabel(t("processes." + name));
        select.setItems(items);
        select.setItemLabelGenerator(one -> one == null ? t("processes.any") : label.apply(one));
    }

    private Page<Process> read(Optional<String> text, int offset, int limit) {
        return services().processes().list(caller(), new Query(text, Optional.ofNullable(tag.getValue()), Optional.ofNullable(status.getValue()), role.getValue(),
                which.getValue() == Shown.ARCHIVED, order.getValue()), offset, limit);
    }

    @Override
    void draw() {
        boolean trashed = which.getValue() == Shown.TRASH;
        list.setVisible(!trashed);
        trash.removeAll();
        if (trashed) {
            trash.add(new ProcessTrash(this));
        } else {
            list.draw();
        }
    }

    private EmptyState nothing() {
        if (which.getValue() == Shown.ARCHIVED) {
            return new EmptyState(VaadinIcon.ARCHIVE, t("processes.archived.none"), t("processes.archived.none.text"));
        }
        return new EmptyState(VaadinIcon.CLUSTER, t("processes.none.title"), t("processes.none.text"),
                new ActionLink(Routes.NEW, t("process.new"), VaadinIcon.PLUS));
    }

    private UnorderedList lines(List<Process> processes) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("il-resources");
        processes.forEach(process -> lines.add(line(process)));
        return lines;
    }

    private ListItem line(Process process) {
        Div name = new Div(new Anchor(Routes.process(process.id()), process.name()));
        name.addClassName("il-resource-name");
        Div text = new Div(name, muted(process.organisationName().orElse("")), muted(t("process.updated", TimeText.of(process.updated()))));
        if (!process.tags().isEmpty()) {
            text.add(TagList.of(process.tags()));
        }
        text.addClassName("il-resource-text");
        Div line = new Div(VaadinIcon.CLUSTER.create(), text, new StatusChip(process.status(), TEXTS, getLocale()), new ProgressText(process.progress()));
        line.addClassName("il-resource");
        return new ListItem(line);
    }
}

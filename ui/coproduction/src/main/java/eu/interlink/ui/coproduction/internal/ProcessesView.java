package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.Process;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.ProgressText;
import eu.interlink.ui.kit.TimeText;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** All processes of the person, searched and paged in the database. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes", menu = "menu.processes", icon = "cluster", order = 20)
public class ProcessesView extends Screen implements BeforeEnterObserver {

    private final TextField search = new TextField();
    private final Grid<Process> grid = new Grid<>();
    private EmptyState none;

    @Activate
    public ProcessesView(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("processes.title"));
        subtitle(t("processes.subtitle"));
        primary(new ActionLink(Routes.NEW, t("process.new"), VaadinIcon.PLUS).primary());
        search.setId("process-search");
        search.setLabel(t("processes.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        none = new EmptyState(VaadinIcon.CLUSTER, t("processes.none.title"), t("processes.none.text"),
                new ActionLink(Routes.NEW, t("process.new"), VaadinIcon.PLUS));
        columns();
        add(search, grid, none);
        draw();
    }

    private void columns() {
        grid.addClassName("il-table");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(process -> new Anchor(Routes.process(process.id()), process.name())).setHeader(t("column.name")).setFlexGrow(3);
        grid.addColumn(process -> process.organisationName().orElse("")).setHeader(t("column.organisation")).setFlexGrow(2)
                .setPartNameGenerator(process -> "wide");
        grid.addComponentColumn(process -> new StatusChip(process.status(), TEXTS, getLocale())).setHeader(t("column.status")).setFlexGrow(1);
        grid.addComponentColumn(process -> new ProgressText(process.progress())).setHeader(t("column.progress")).setFlexGrow(1);
        grid.addColumn(process -> TimeText.of(process.updated())).setHeader(t("column.changed")).setFlexGrow(1);
        grid.setPageSize(50);
    }

    @Override
    void draw() {
        Optional<String> text = Optional.of(search.getValue()).filter(words -> !words.isBlank());
        Page<Process> first = services().processes().list(caller(), text, 0, 1);
        grid.setItems(query -> services().processes().list(caller(), text, query.getOffset(), query.getLimit()).items().stream(),
                query -> (int) services().processes().list(caller(), text, query.getOffset(), 1).total());
        grid.setVisible(first.total() > 0);
        none.setVisible(first.total() == 0);
    }
}

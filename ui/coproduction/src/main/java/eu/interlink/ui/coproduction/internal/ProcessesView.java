package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
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
import eu.interlink.ui.kit.MoreButton;
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

    private static final int STEP = 50;

    private final TextField search = new TextField();
    private final Div results = new Div();
    private int shown = STEP;

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
        search.addValueChangeListener(change -> {
            shown = STEP;
            draw();
        });
        add(search, results);
        draw();
    }

    @Override
    void draw() {
        results.removeAll();
        Optional<String> text = Optional.of(search.getValue()).filter(words -> !words.isBlank());
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        long total = 1;
        int count = 0;
        while (count < Math.min(shown, total)) {
            Page<Process> page = services().processes().list(caller(), text, count, STEP);
            page.items().forEach(process -> list.add(line(process)));
            count += page.items().size();
            total = page.items().isEmpty() ? 0 : page.total();
        }
        if (count == 0) {
            results.add(new EmptyState(VaadinIcon.CLUSTER, t("processes.none.title"), t("processes.none.text"),
                    new ActionLink(Routes.NEW, t("process.new"), VaadinIcon.PLUS)));
            return;
        }
        results.add(list);
        if (count < total) {
            results.add(new MoreButton(t("history.more"), () -> {
                shown += STEP;
                draw();
            }));
        }
    }

    private ListItem line(Process process) {
        Div name = new Div(new Anchor(Routes.process(process.id()), process.name()));
        name.addClassName("il-resource-name");
        Div text = new Div(name, muted(process.organisationName().orElse("")), muted(t("process.updated", TimeText.of(process.updated()))));
        text.addClassName("il-resource-text");
        Div line = new Div(VaadinIcon.CLUSTER.create(), text, new StatusChip(process.status(), TEXTS, getLocale()), new ProgressText(process.progress()));
        line.addClassName("il-resource");
        return new ListItem(line);
    }
}

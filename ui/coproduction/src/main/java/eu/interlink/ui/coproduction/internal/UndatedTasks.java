package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Item;
import eu.interlink.ui.kit.MoreButton;
import java.util.List;

/** Tasks that are on no chart yet. */
final class UndatedTasks extends Section {

    private static final int STEP = 20;

    private final transient PlanView view;
    private int shown = STEP;

    UndatedTasks(PlanView view) {
        this.view = view;
        setId("plan-undated");
    }

    void show(List<Item> tasks) {
        removeAll();
        setVisible(!tasks.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        tasks.stream().limit(shown).forEach(task -> list.add(new ListItem(line(task))));
        add(new H2(view.t("plan.undated.title", tasks.size())), list);
        if (tasks.size() > shown) {
            add(new MoreButton(view.t("plan.more"), () -> {
                shown += STEP;
                show(tasks);
            }));
        }
    }

    private Div line(Item task) {
        Div name = new Div(new Anchor(Routes.task(task.id()), task.name()));
        name.addClassNames("il-resource-text", "il-resource-name");
        Div line = new Div(name);
        line.addClassName("il-resource");
        if (view.plan().mayMove(task)) {
            Button set = new Button(view.t("plan.set"), VaadinIcon.CALENDAR.create(), click -> view.edit(task));
            set.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            set.setAriaLabel(view.t("plan.set.named", task.name()));
            line.add(set);
        }
        return line;
    }
}

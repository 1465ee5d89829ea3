package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.ui.kit.DataTable;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.TimeText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan as a table: everything that the chart shows and does. */
final class PlanTable extends Div implements PlanPart {

    private static final int STEP = 100;

    private final transient PlanView view;
    private int shown = STEP;

    PlanTable(PlanView view) {
        this.view = view;
        addClassName("il-plan");
    }

    @Override
    public boolean show(Plan plan) {
        removeAll();
        DataTable table = new DataTable(view.t("plan.what"), view.t("item.start"), view.t("item.end"), view.t("plan.waits"), view.t("plan.state"), view.t("plan.action"));
        table.setId("plan-table");
        table.addClassName("il-plan-table");
        List<Item> items = plan.items().toList();
        items.stream().limit(shown).forEach(item -> table.row(name(item), day(item.start()), day(item.end()), text(plan.waits(item)), state(plan, item), action(plan, item)));
        add(table);
        if (items.size() > shown) {
            add(new MoreButton(view.t("plan.more"), () -> {
                shown += STEP;
                show(view.plan());
            }));
        }
        return true;
    }

    private Component name(Item item) {
        Span kind = new Span(view.t("plan.kind." + item.kind()) + ": ");
        kind.addClassName("il-unseen");
        Div name = new Div(kind, item.kind() == Kind.TASK ? new Anchor(Routes.task(item.id()), item.name()) : new Span(item.name()));
        name.addClassName("il-plan-" + item.kind().name().toLowerCase(Locale.ROOT));
        return name;
    }

    private static Span day(Optional<LocalDate> day) {
        return text(day.map(known -> TimeText.day(known)).orElse(""));
    }

    /** What there is nothing of takes no room on a phone. */
    private static Span text(String text) {
        Span shown = new Span(text.isEmpty() ? "–" : text);
        shown.setClassName("il-none", text.isEmpty());
        return shown;
    }

    private Component state(Plan plan, Item item) {
        Optional<String> slip = plan.slip(item);
        return slip.isPresent() ? new StatusBadge(StatusBadge.Tone.WARNING, slip.get()) : new StatusChip(item.status(), Screen.TEXTS, view.getLocale());
    }

    private Component action(Plan plan, Item item) {
        if (!plan.mayMove(item)) {
            return text("");
        }
        Button edit = new Button(view.t(Plan.first(item).isPresent() ? "plan.edit" : "plan.set"), click -> view.edit(item));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel(view.t(Plan.first(item).isPresent() ? "plan.edit.named" : "plan.set.named", item.name()));
        return edit;
    }
}

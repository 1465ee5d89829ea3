package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.Offers;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Unit;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Notices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Which tools the administration needs: all that are installed or offered, to be ticked. The first thing after the set-up, and any time later. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/tools/choose", access = View.ADMIN)
public class ChoiceView extends Screen implements BeforeEnterObserver {

    /** One line. @param on whether it is in use now @param change what ticking or unticking it does */
    private record Tool(String id, String name, String summary, String facts, boolean on, Change change) {
    }

    /** @param plans what it would do @param run does it */
    private record Change(Supplier<List<Plan>> plans, Runnable run) {
    }

    private final transient Lifecycle lifecycle;
    private final transient Offers offers;
    private final transient Interlinkers interlinkers;
    private final transient UnitChanges unitChanges;
    private final transient List<Tool> turned = new ArrayList<>();

    @Activate
    public ChoiceView(@Reference Lifecycle lifecycle, @Reference Offers offers, @Reference Interlinkers interlinkers,
            @Reference UnitChanges unitChanges) {
        this.lifecycle = lifecycle;
        this.offers = offers;
        this.interlinkers = interlinkers;
        this.unitChanges = unitChanges;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        turned.clear();
        crumb("admin/tools", t("units.title"));
        title(t("choice.title"));
        subtitle(t("choice.subtitle"));
        List<Tool> tools = tools();
        if (tools.isEmpty()) {
            add(new EmptyState(VaadinIcon.PLUG, t("choice.none"), t("choice.none.text")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        tools.forEach(tool -> list.add(line(tool)));
        Button use = new Button(t("choice.use"), click -> use());
        use.setId("choice-use");
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(list, new Div(use));
    }

    private List<Tool> tools() {
        Caller caller = caller();
        List<Unit> units = lifecycle.units(caller);
        List<Tool> tools = new ArrayList<>();
        units.stream().filter(unit -> unit.state() != Unit.State.REMOVED).map(unit -> tool(caller, unit)).forEach(tools::add);
        offers.list(caller).stream().filter(offer -> !OfferLine.installed(offer, units)).map(offer -> tool(caller, offer))
                .forEach(tools::add);
        tools.sort(Comparator.comparing(Tool::name, String.CASE_INSENSITIVE_ORDER));
        return tools;
    }

    private Tool tool(Caller caller, Unit unit) {
        Optional<Descriptor> descriptor = interlinkers.find(unit.id());
        boolean on = unit.state() != Unit.State.DISABLED;
        Plan.Change change = on ? Plan.Change.DISABLE : Plan.Change.ENABLE;
        return new Tool(unit.id(), descriptor.map(Descriptor::name).map(name -> name.in(getLocale())).orElse(unit.id()),
                descriptor.map(Descriptor::summary).map(summary -> summary.in(getLocale())).orElse(""),
                t("choice.version", unit.version()) + " · " + t("state." + unit.state()), on,
                new Change(() -> List.of(lifecycle.planChange(caller, unit.id(), change)), () -> {
                    if (on) {
                        lifecycle.disable(caller, unit.id());
                    } else {
                        lifecycle.enable(caller, unit.id());
                    }
                }));
    }

    private Tool tool(Caller caller, Offer offer) {
        return new Tool(offer.contents().getFirst().id(), OfferLine.name(this, offer), offer.summary().in(getLocale()),
                OfferLine.contents(offer) + " · " + OfferLine.origin(this, offer), false,
                new Change(() -> offers.plan(caller, offer.feature()), () -> offers.install(caller, offer.feature())));
    }

    private ListItem line(Tool tool) {
        Checkbox box = new Checkbox(tool.name(), tool.on());
        box.addClassName("il-resource-name");
        box.setId("choice-" + tool.id());
        box.addValueChangeListener(change -> {
            turned.remove(tool);
            if (change.getValue() != tool.on()) {
                turned.add(tool);
            }
        });
        Div text = new Div(box);
        if (!tool.summary().isEmpty()) {
            text.add(new Span(tool.summary()));
        }
        text.add(muted(tool.facts()));
        text.addClassName("il-resource-text");
        Div line = new Div(text);
        line.addClassName("il-resource");
        return new ListItem(line);
    }

    private void use() {
        List<Tool> changes = List.copyOf(turned);
        if (changes.isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(""));
            return;
        }
        attempt(() -> new PlanDialog(this, unitChanges, changes.stream().flatMap(tool -> tool.change().plans().get().stream()).toList(), t("choice.plan"),
                () -> changes.forEach(tool -> tool.change().run().run()), () -> {
                    Notices.success(t("choice.done"));
                    getUI().ifPresent(ui -> ui.navigate(""));
                }).open());
    }
}

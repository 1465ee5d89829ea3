package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Unit;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.TimeText;

/** One unit in the list: what it is, how it is, and what can be done with it. */
final class UnitLine extends ListItem {

    private static final char COLON = ':';

    private final Screen screen;

    /**
     * @param name    name for people
     * @param actions what can be done with it
     */
    UnitLine(Screen screen, Unit unit, String name, UnitActions actions) {
        this.screen = screen;
        Span title = new Span(name);
        title.addClassName("il-resource-name");
        Div text = new Div(title,
                screen.muted(screen.t("units.meta", unit.version(), source(unit.source()), TimeText.of(unit.changed()))),
                screen.muted(unit.publisher().map(publisher -> screen.t("units.publisher", publisher)).orElse(screen.t("units.publisher.none"))));
        unit.reason().ifPresent(reason -> text.add(new Paragraph(reason)));
        unit.notice().ifPresent(notice -> text.add(notice(notice, unit, name, actions)));
        text.addClassName("il-resource-text");
        if (unit.state() != Unit.State.REMOVED) {
            text.add(details(unit, name, actions));
        }
        Div line = new Div(VaadinIcon.PLUG.create(), text, new StatusBadge(tone(unit.state()), screen.t("state." + unit.state())));
        line.addClassName("il-resource");
        line.setId("unit-" + unit.id());
        if (unit.state() != Unit.State.REMOVED && unit.state() != Unit.State.DRAINING) {
            line.add(menu(unit, name, actions));
        }
        add(line);
    }

    /** What is known beyond that; looked up when somebody opens it. */
    private Details details(Unit unit, String name, UnitActions actions) {
        Div body = new Div();
        Details details = new Details(screen.t("units.details"), body);
        details.getElement().executeJs("this.querySelector('vaadin-details-summary')?.setAttribute('aria-label', $0)", screen.t("units.details.of", name));
        details.addOpenedChangeListener(change -> {
            body.removeAll();
            if (change.isOpened()) {
                body.add(actions.facts(unit.id()));
            }
        });
        return details;
    }

    private Div notice(String text, Unit unit, String name, UnitActions actions) {
        Paragraph notice = new Paragraph(text);
        notice.addClassName("il-warning");
        Button read = new Button(screen.t("units.notice.read"), click -> actions.acknowledge(unit));
        read.setAriaLabel(screen.t("units.notice.read.named", name));
        read.setId("read-" + unit.id());
        return new Div(notice, read);
    }

    private MenuBar menu(Unit unit, String name, UnitActions actions) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        MenuItem more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create(), screen.t("units.actions.named", name));
        more.setAriaLabel(screen.t("units.actions.named", name));
        boolean disabled = unit.state() == Unit.State.DISABLED;
        more.getSubMenu().addItem(screen.t(disabled ? "units.enable" : "units.disable"), click -> actions.plan(unit, name,
                disabled ? Plan.Change.ENABLE : Plan.Change.DISABLE));
        more.getSubMenu().addItem(screen.t("units.organisations"), click -> actions.scope(unit, name));
        more.getSubMenu().addItem(screen.t("units.versions"), click -> actions.versions(unit, name));
        if (!disabled) {
            more.getSubMenu().addItem(screen.t("units.data"), click -> actions.data(unit, name));
        }
        more.getSubMenu().addItem(screen.t("units.remove"), click -> actions.remove(unit, name));
        return bar;
    }

    private String source(String source) {
        int colon = source.indexOf(COLON);
        String kind = colon < 0 ? source : source.substring(0, colon);
        return Screen.TEXTS.find(screen.getLocale(), "units.source." + kind).isEmpty() ? source
                : screen.t("units.source." + kind, colon < 0 ? "" : source.substring(colon + 1));
    }

    private static StatusBadge.Tone tone(Unit.State state) {
        return switch (state) {
            case RUNNING -> StatusBadge.Tone.SUCCESS;
            case STARTING, DRAINING -> StatusBadge.Tone.INFO;
            case FAILED -> StatusBadge.Tone.ERROR;
            case DISABLED, REMOVED -> StatusBadge.Tone.NEUTRAL;
        };
    }
}

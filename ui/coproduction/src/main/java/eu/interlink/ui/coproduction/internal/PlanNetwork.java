package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.ui.coproduction.internal.Network.Spot;
import eu.interlink.ui.kit.EmptyState;
import java.util.Locale;
import java.util.stream.Collectors;

/** What waits for what, drawn from left to right and told in words below. */
final class PlanNetwork extends Div implements PlanPart {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 80;
    private static final int ACROSS = 64;
    private static final int DOWN = 20;
    private static final int EDGE = 12;

    private final transient PlanView view;

    PlanNetwork(PlanView view) {
        this.view = view;
        addClassName("il-plan");
    }

    @Override
    public boolean show(Plan plan) {
        removeAll();
        Network network = new Network(plan.items().toList());
        if (network.spots().isEmpty()) {
            add(new EmptyState(VaadinIcon.CLUSTER, view.t("plan.network.none.title"), view.t("plan.network.none.text")));
            return true;
        }
        Paragraph help = new Paragraph(view.t("plan.network.help"));
        help.addClassName("il-muted");
        add(help, picture(plan, network), words(network));
        return true;
    }

    private Div picture(Plan plan, Network network) {
        int width = 2 * EDGE + network.columns() * (WIDTH + ACROSS) - ACROSS;
        int height = 2 * EDGE + network.rows() * (HEIGHT + DOWN) - DOWN;
        Div sheet = new Div(new Svg(arrows(network, width, height)));
        sheet.addClassName("il-network-sheet");
        sheet.setWidth(width + "px");
        sheet.setHeight(height + "px");
        network.spots().forEach(spot -> sheet.add(node(plan, spot)));
        Div picture = new Div(sheet);
        picture.setId("plan-network");
        picture.addClassName("il-network");
        picture.getElement().setAttribute("role", "region").setAttribute("aria-label", view.t("plan.network")).setAttribute("tabindex", "0");
        return picture;
    }

    private static int left(Spot spot) {
        return EDGE + spot.column() * (WIDTH + ACROSS);
    }

    private static int top(Spot spot) {
        return EDGE + spot.row() * (HEIGHT + DOWN);
    }

    private Anchor node(Plan plan, Spot spot) {
        Item item = spot.item();
        Span name = new Span(item.name());
        name.addClassName("il-network-name");
        Span state = view.muted(view.t("plan.kind." + item.kind()) + " · " + (plan.slip(item).isPresent() ? view.t("plan.slip.short") : view.t("status." + item.status())));
        Anchor node = new Anchor(item.kind() == Kind.TASK ? Routes.task(item.id()) : Routes.process(item.process()), name, state);
        node.addClassNames("il-network-node", "il-network-" + (plan.slip(item).isPresent() ? "slip" : item.kind().name().toLowerCase(Locale.ROOT)));
        node.getElement().setAttribute("title", item.name());
        node.getStyle().set("left", left(spot) + "px").set("top", top(spot) + "px").set("width", WIDTH + "px").set("height", HEIGHT + "px");
        return node;
    }

    /** Numbers alone: no text of anybody gets into it. */
    private static String arrows(Network network, int width, int height) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" aria-hidden=\"true\">"
                + "<defs><marker id=\"il-network-head\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
                + "<path d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>");
        network.spots().forEach(spot -> network.required(spot.item()).forEach(required -> {
            Spot from = network.spot(required);
            int x = left(from) + WIDTH;
            int y = top(from) + HEIGHT / 2;
            int toX = left(spot) - 2;
            int toY = top(spot) + HEIGHT / 2;
            svg.append("<path class=\"il-network-arrow\" marker-end=\"url(#il-network-head)\" d=\"M" + x + " " + y + " C" + (x + ACROSS / 2) + " " + y + " " + (toX - ACROSS / 2) + " " + toY
                    + " " + toX + " " + toY + "\"/>");
        }));
        return svg.append("</svg>").toString();
    }

    private Section words(Network network) {
        UnorderedList list = new UnorderedList();
        list.setId("plan-network-words");
        network.spots().stream().map(Spot::item).filter(item -> !network.required(item).isEmpty())
                .forEach(item -> list.add(new ListItem(view.t("plan.network.line", item.name(), network.required(item).stream().map(Item::name).collect(Collectors.joining(", "))))));
        return new Section(new H2(view.t("plan.network.words")), list);
    }
}

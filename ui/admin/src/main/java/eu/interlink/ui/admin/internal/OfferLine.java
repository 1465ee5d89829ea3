package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.Unit;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/** Something that can be installed: what it is, who vouches for it, and what can be done with it. */
final class OfferLine extends ListItem {

    OfferLine(Screen screen, Offer offer, OfferActions actions) {
        String name = name(screen, offer);
        Span title = new Span(name);
        title.addClassName("il-resource-name");
        Div text = new Div(title);
        String summary = offer.summary().in(screen.getLocale());
        if (!summary.isEmpty()) {
            text.add(new Span(summary));
        }
        text.add(screen.muted(contents(offer)), screen.muted(origin(screen, offer)));
        text.addClassName("il-resource-text");
        Button install = new Button(screen.t("offers.install"), click -> actions.install(offer, name));
        install.setAriaLabel(screen.t("offers.install.named", name));
        Div line = new Div(VaadinIcon.PACKAGE.create(), text, install);
        if (!offer.source().equals("distribution")) {
            Button discard = new Button(screen.t("offers.discard"), click -> actions.discard(offer, name));
            discard.setAriaLabel(screen.t("offers.discard.named", name));
            line.add(discard);
        }
        line.addClassName("il-resource");
        line.setId("offer-" + offer.feature().replaceAll("\\W+", "-"));
        add(line);
    }

    static String name(Screen screen, Offer offer) {
        String title = offer.title().in(screen.getLocale());
        return title.isEmpty() ? offer.feature() : title;
    }

    static String contents(Offer offer) {
        return offer.contents().stream().map(content -> content.id() + " " + content.version()).collect(Collectors.joining(", "));
    }

    static String origin(Screen screen, Offer offer) {
        String publisher = offer.publisher().map(name -> screen.t("units.publisher", name)).orElse(screen.t("units.publisher.none"));
        return offer.source().equals("distribution") ? screen.t("units.source.distribution")
                : publisher + " · " + screen.t("offers.since", TimeText.of(offer.brought()));
    }

    /** Whether an Interlinker of it is here already, in whatever version. */
    static boolean installed(Offer offer, List<Unit> units) {
        return offer.contents().stream().anyMatch(content -> unit(content, units).isPresent());
    }

    /** Whether it brings something that is not here. What ships with the platform is no news beside a later version. */
    static boolean news(Offer offer, List<Unit> units) {
        return offer.contents().stream().anyMatch(content -> unit(content, units).map(unit -> offer.source().equals("distribution")
                ? Version.parseVersion(content.version()).compareTo(Version.parseVersion(unit.version())) > 0
                : !content.version().equals(unit.version())).orElse(true));
    }

    private static Optional<Unit> unit(Offer.Content content, List<Unit> units) {
        return units.stream().filter(unit -> unit.state() != Unit.State.REMOVED && unit.id().equals(content.id())).findFirst();
    }
}

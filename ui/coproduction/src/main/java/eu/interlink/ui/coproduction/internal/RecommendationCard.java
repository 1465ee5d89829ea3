package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.Recommendation;
import eu.interlink.catalogue.Start;
import eu.interlink.ui.kit.Chip;
import java.util.UUID;
import java.util.stream.Collectors;

/** An Interlinker that fits the task, why it is offered, and how to start it. */
final class RecommendationCard extends ListItem {

    RecommendationCard(Screen screen, UUID task, Recommendation recommendation) {
        addClassName("il-card");
        Entry entry = recommendation.entry();
        String name = entry.name().in(screen.getLocale());
        H3 title = new H3(name);
        title.addClassName("il-card-title");
        Div head = new Div(title, new Chip(screen.t("nature." + entry.nature())));
        head.addClassName("il-card-head");
        Paragraph text = new Paragraph(org.jsoup.Jsoup.parse(entry.description().in(screen.getLocale())).text());
        text.addClassName("il-clamp");
        Paragraph reason = new Paragraph(reason(screen, recommendation));
        reason.addClassName("il-reason");
        Div actions = new Div();
        actions.addClassName("il-row");
        start(screen, task, recommendation, name, actions);
        Anchor read = new Anchor(Routes.entry(entry.id()), screen.t("task.read"));
        read.getElement().setAttribute("aria-label", screen.t("task.read.named", name));
        actions.add(read);
        add(head, text, reason, actions);
    }

    private static String reason(Screen screen, Recommendation recommendation) {
        String problems = recommendation.matched().stream().map(ProblemProfile::name).map(name -> name.in(screen.getLocale()))
                .collect(Collectors.joining(", "));
        return screen.t("task.reason." + recommendation.reason(), problems);
    }

    private static void start(Screen screen, UUID task, Recommendation recommendation, String name, Div actions) {
        Entry entry = recommendation.entry();
        if (recommendation.start().isEmpty()) {
            actions.add(screen.muted(screen.t("task.unavailable")));
            return;
        }
        switch (recommendation.start().get()) {
            case Start.With with -> {
                Button start = new Button(screen.t("task.start"), click -> CreateDialog.open(screen, task, entry, with, name));
                start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                start.setAriaLabel(screen.t("task.start.named", name));
                actions.add(start);
            }
            case Start.Link link -> {
                Anchor open = new Anchor(link.uri(), screen.t("task.link"), AnchorTarget.BLANK);
                open.getElement().setAttribute("rel", "noopener noreferrer");
                open.getElement().setAttribute("aria-label", screen.t("task.link.named", name));
                actions.add(open);
            }
        }
    }
}

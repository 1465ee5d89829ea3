package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.coproduction.StartUp.Point;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Facts;
import eu.interlink.ui.kit.ProgressText;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The front page of a process: what it is, who leads it, how far it is, what happened last, and for whoever manages it what it still needs. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/overview")
public class OverviewView extends ProcessScreen {

    private static final int LINES = 5;

    @Activate
    public OverviewView(@Reference Services services) {
        super(services, "overview");
    }

    @Override
    void draw(Process process) {
        if (process.state() != Process.State.OPEN) {
            add(new ClosedNote(this, process));
        }
        Div left = new Div(about(process), latest(process));
        left.addClassName("il-column");
        Div both = new Div(left);
        if (process.state() == Process.State.OPEN && process.rights().contains(Right.MANAGE)) {
            List<Point> points = services().startUp().points(caller(), process.id());
            both.add(new StartUpSection(this, process.id(), points));
            both.addClassName("il-split");
        }
        add(both);
    }

    private Section about(Process process) {
        Facts facts = new Facts();
        Div progress = new Div(new StatusChip(process.status(), TEXTS, getLocale()), new ProgressText(process.progress()));
        progress.addClassName("il-overall");
        facts.fact(t("overview.progress"), progress);
        process.organisationName().ifPresent(name -> facts.fact(t("new.organisation"), name));
        facts.fact(t("overview.led"), services().processes().grants(caller(), process.id()).stream()
                .filter(grant -> grant.item().isEmpty() && grant.rights().contains(Right.MANAGE)).map(Grant::name).collect(Collectors.joining(", ")));
        process.model().ifPresent(model -> facts.fact(t("model"), new Div(new Span(t("model." + model)), new Paragraph(t("model." + model + ".text")))));
        if (!process.tags().isEmpty()) {
            facts.fact(t("new.tags"), TagList.of(process.tags()));
        }
        facts.fact(t("new.language"), t("language." + process.language()));
        facts.fact(t("overview.created"), TimeText.of(process.created()));
        return new Section(facts);
    }

    private Section latest(Process process) {
        HistoryLines lines = new HistoryLines(this, services().processes().history(caller(), process.id(), 0, LINES).items());
        return new Section(new H2(t("overview.latest")), lines, new Anchor(Routes.history(process.id()), t("overview.history")));
    }
}

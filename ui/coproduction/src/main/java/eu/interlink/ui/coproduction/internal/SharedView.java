package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.Shared;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.ProblemText;
import eu.interlink.ui.kit.ProgressText;
import eu.interlink.ui.kit.TimeText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Where a share link leads: a process or a part of it, to be read by anybody who has the link. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "shared/:token", access = View.PUBLIC)
public class SharedView extends Screen implements BeforeEnterObserver {

    private String token = "";

    @Activate
    public SharedView(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        draw();
    }

    @Override
    void draw() {
        clear();
        try {
            show(services().links().open(caller(), token, address()));
        } catch (Problem gone) {
            title(t("shared.gone.title"));
            subtitle("");
            add(new EmptyState(VaadinIcon.UNLINK, "", ProblemText.of(gone, getLocale())));
        }
    }

    private void show(Shared shared) {
        title(shared.name());
        subtitle(shared.description());
        Paragraph note = new Paragraph(t("shared.note", TimeText.of(shared.until())));
        note.addClassName("il-muted");
        Div overall = new Div(new StatusChip(shared.status(), TEXTS, getLocale()), new ProgressText(shared.progress()));
        overall.addClassName("il-overall");
        add(note, overall, new SharedTree(this, shared));
    }

    /** Whoever has the link may look; whoever searches the web is to find it by no search engine. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().executeJs("const meta = document.createElement('meta');"
                + " meta.name = 'robots'; meta.content = 'noindex'; document.head.append(meta)");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("document.querySelector('meta[name=robots]')?.remove()");
        super.onDetach(event);
    }
}

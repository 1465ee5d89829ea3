package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.LegalTexts;
import eu.interlink.people.LegalTexts.Version;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.TimeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Asks to accept new versions of terms and notice, and leads on to where the person wanted to go. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = ConsentView.ROUTE)
public class ConsentView extends Screen implements BeforeEnterObserver {

    static final String ROUTE = "consent";

    private final transient LegalTexts texts;

    @Activate
    public ConsentView(@Reference LegalTexts texts) {
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String target = event.getLocation().getQueryParameters().getSingleParameter("return").orElse("/").replaceFirst("^/+", "");
        List<Version> missing = texts.missing(caller());
        if (missing.isEmpty()) {
            event.forwardTo(target);
            return;
        }
        draw(missing, target);
    }

    private void draw(List<Version> missing, String target) {
        clear();
        title(t("consent.title"));
        subtitle(t("consent.subtitle"));
        Form form = new Form();
        Map<Version, Checkbox> boxes = new LinkedHashMap<>();
        for (Version version : missing) {
            Checkbox box = new Checkbox(t("consent.accept." + version.kind()));
            box.setId("consent-" + version.kind().name().toLowerCase(Locale.ROOT));
            boxes.put(version, box);
            Div text = new Div(new LegalText(this, version));
            text.addClassName("il-legal");
            text.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", t("legal." + version.kind()));
            add(new Section(new H2(t("legal." + version.kind())), muted(t("legal.version", version.number(), TimeText.day(version.published()))), text));
            form.field(version.kind().name(), box);
        }
        Button go = new Button(t("consent.go"), click -> {
            if (form.submit(() -> accept(boxes))) {
                UI.getCurrent().navigate(target);
            }
        });
        go.setId("consent-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(t("consent.leave"), click -> UI.getCurrent().getPage().executeJs("window.interlink.post($0)", "auth/sign-out"));
        Div row = new Div(go, leave);
        row.addClassName("il-row");
        form.add(row);
        add(form, new Paragraph(new Anchor("account", t("consent.account"))));
    }

    private void accept(Map<Version, Checkbox> boxes) {
        boxes.forEach((version, box) -> {
            if (!box.getValue()) {
                throw Problem.invalid("consent-missing", "Tick the box to accept.", "field", version.kind().name());
            }
        });
        boxes.keySet().forEach(version -> texts.accept(caller(), version.kind(), version.number()));
    }
}

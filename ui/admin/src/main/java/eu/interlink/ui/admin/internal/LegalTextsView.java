package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.people.LegalTexts;
import eu.interlink.people.LegalTexts.Kind;
import eu.interlink.people.LegalTexts.Version;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Where administrators publish terms of use and privacy notice. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/legal", access = View.ADMIN, menu = "menu.legal", icon = "handshake", order = 125)
public class LegalTextsView extends Screen implements BeforeEnterObserver {

    private final transient LegalTexts texts;

    @Activate
    public LegalTextsView(@Reference LegalTexts texts) {
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    private void draw() {
        clear();
        title(t("legal.title"));
        subtitle(t("legal.subtitle"));
        for (Kind kind : Kind.values()) {
            add(section(kind));
        }
    }

    private Section section(Kind kind) {
        Optional<Version> current = texts.current(caller(), kind);
        Form form = new Form();
        form.text(new Paragraph(current.map(version -> t("legal.current", version.number(), TimeText.of(version.published()))).orElseGet(() -> t("legal.unpublished"))));
        Map<String, TextArea> fields = new LinkedHashMap<>();
        for (String language : Texts.LANGUAGES) {
            TextArea field = new TextArea(t("language." + language));
            field.setId(kind.name().toLowerCase(Locale.ROOT) + "-" + language);
            field.setValue(current.map(version -> version.texts().getOrDefault(language, "")).orElse(""));
            field.setWidthFull();
            field.setMinRows(4);
            field.setMaxRows(16);
            fields.put(language, field);
            form.field(language, field);
        }
        int number = current.map(Version::number).orElse(0);
        Button publish = new Button(t("legal.publish"), click -> new Confirm(t("legal.confirm." + kind), t("legal.confirm.text"), t("legal.publish"),
                () -> form.submit(() -> publish(kind, fields, number))).open());
        publish.setId("publish-" + kind.name().toLowerCase(Locale.ROOT));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.add(publish);
        return new Section(new H2(t("legal." + kind)), form);
    }

    private void publish(Kind kind, Map<String, TextArea> fields, int basedOn) {
        Map<String, String> written = fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getValue()));
        Version version = texts.publish(caller(), kind, written, basedOn);
        Notices.success(t("legal.published", version.number()));
        draw();
    }
}

package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.catalogue.Schema;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.ui.api.Memento;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Creates a process: what it is about, and the schema that guides it, seen whole before it is chosen. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/new")
public class NewProcessView extends Screen implements BeforeEnterObserver, Memento {

    /** A choice of the radio group; without a schema the process starts empty. */
    private record Choice(Optional<UUID> schema, String label) {
    }

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";

    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final Select<String> language = new Select<>();
    private transient OrganisationField organisation;
    private final RadioButtonGroup<Choice> schema = new RadioButtonGroup<>();
    private final Div preview = new Div();
    private final transient JsonMapper json = JsonMapper.builder().build();

    @Activate
    public NewProcessView(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        crumb("", t("crumb.home"));
        crumb(Routes.PROCESSES, t("processes.title"));
        title(t("new.title"));
        subtitle(t("new.subtitle"));
        draw();
    }

    @Override
    void draw() {
        clear();
        field();
        organisation = organisation == null ? new OrganisationField(this, "process-organisation") : organisation;
        schemas();
        Form form = new Form();
        Button create = new Button(t("new.create"), click -> form.submit(this::create));
        create.setId("create-process");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setDisableOnClick(false);
        form.field("name", name);
        form.field("description", description);
        form.field("language", language);
        form.field("organisation", organisation);
        form.field("schema", schema);
        form.add(create);
        preview.addClassName("il-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        show(Optional.ofNullable(schema.getValue()));
        Div both = new Div(form, preview);
        both.addClassName("il-split");
        add(both);
    }

    private void field() {
        name.setId("process-name");
        name.setLabel(t("new.name"));
        name.setHelperText(t("new.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        name.setWidthFull();
        description.setId("process-description");
        description.setLabel(t("new.description"));
        description.setWidthFull();
        description.setMinRows(3);
        language.setId("process-language");
        language.setLabel(t("new.language"));
        language.setHelperText(t("new.language.help"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(code -> t("language." + code));
        language.setValue(Texts.LANGUAGES.contains(getLocale().getLanguage()) ? getLocale().getLanguage() : "en");
        language.setWidthFull();
        language.addValueChangeListener(change -> show(Optional.ofNullable(schema.getValue())));
    }

    private void schemas() {
        List<Choice> choices = new ArrayList<>();
        for (Schema known : services().catalogue().schemas(caller())) {
            choices.add(new Choice(Optional.of(known.id()), known.name().in(getLocale())));
        }
        choices.add(new Choice(Optional.empty(), t("new.schema.none")));
        schema.setId("process-schema");
        schema.setLabel(t("new.schema"));
        schema.setHelperText(t("new.schema.help"));
        schema.setItems(choices);
        schema.setItemLabelGenerator(Choice::label);
        schema.addThemeName("vertical");
        schema.setValue(choices.getFirst());
        schema.addValueChangeListener(change -> show(Optional.ofNullable(change.getValue())));
    }

    private void show(Optional<Choice> choice) {
        preview.removeAll();
        H2 heading = new H2(t("new.preview"));
        preview.add(heading);
        Optional<UUID> id = choice.flatMap(Choice::schema);
        if (id.isEmpty()) {
            preview.add(new Paragraph(t("new.preview.none")));
            return;
        }
        attempt(() -> preview.add(new SchemaPreview(services().catalogue().schema(caller(), id.get()),
                Locale.of(language.getValue()), TEXTS, getLocale())));
    }

    private void create() {
        Process process = services().processes().create(caller(), new Processes.Draft(name.getValue(), description.getValue(),
                language.getValue(), organisation.chosen()));
        Optional.ofNullable(schema.getValue()).flatMap(Choice::schema)
                .ifPresent(id -> attempt(() -> services().processes().applySchema(caller(), process.id(), id)));
        // Nothing is unsaved any more.
        name.clear();
        description.clear();
        Notices.success(t("new.created"));
        getUI().ifPresent(ui -> ui.navigate(Routes.process(process.id())));
    }

    /** The texts; what was chosen is chosen again in a moment. */
    @Override
    public String save() {
        return name.isEmpty() && description.isEmpty() ? ""
                : json.writeValueAsString(Map.of(NAME, name.getValue(), DESCRIPTION, description.getValue()));
    }

    @Override
    public void restore(String memento) {
        try {
            JsonNode kept = json.readTree(memento);
            name.setValue(kept.path(NAME).asString(""));
            description.setValue(kept.path(DESCRIPTION).asString(""));
        } catch (JacksonException e) {
            // Written by a version that kept it otherwise: an empty form is better than an error.
            name.clear();
            description.clear();
        }
    }
}

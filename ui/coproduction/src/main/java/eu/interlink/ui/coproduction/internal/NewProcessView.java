package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
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
import eu.interlink.interlinker.Problem;
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
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Creates a process in three steps: what it is about, who is in charge, and the schema that guides it, seen whole before it is chosen. */
@org.osgi.service.component.annotations.Component(service = Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/new")
public class NewProcessView extends Screen implements BeforeEnterObserver, Memento {

    /** A choice of the radio group; without a schema the process starts empty. */
    private record Choice(Optional<UUID> schema, String label) {
    }

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final List<String> STEPS = List.of("purpose", "lead", "schema");

    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final Select<String> language = new Select<>();
    private transient OrganisationField organisation;
    private final TagField tags = new TagField();
    private final RadioButtonGroup<Choice> schema = new RadioButtonGroup<>();
    private final Div preview = new Div();
    private final transient JsonMapper json = JsonMapper.builder().build();
    private final List<Form> forms = List.of(new Form(), new Form(), new Form());
    /** Where each field stands, by the name that problems give it. */
    private final Map<String, Integer> stepOf = Map.of(NAME, 0, DESCRIPTION, 0, "language", 0, "organisation", 1, "tags", 1, "schema", 2);
    private final Div page = new Div();
    private int step;

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
        fields();
        schemas();
        page.addClassName("il-wizard");
        add(page);
        show(0);
    }

    private void fields() {
        name.setId("process-name");
        name.setLabel(t("new.name"));
        name.setHelperText(t("new.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        name.setWidthFull();
        description.setId("process-description");
        description.setLabel(t("new.description"));
        description.setHelperText(t("new.description.help"));
        description.setWidthFull();
        description.setMinRows(3);
        language.setId("process-language");
        language.setLabel(t("new.language"));
        language.setHelperText(t("new.language.help"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(code -> t("language." + code));
        language.setValue(Texts.LANGUAGES.contains(getLocale().getLanguage()) ? getLocale().getLanguage() : "en");
        language.setWidthFull();
        organisation = organisation == null ? new OrganisationField(this, "process-organisation") : organisation;
        tags.describe(this, "process-tags");
        forms.get(0).field(NAME, name);
        forms.get(0).field(DESCRIPTION, description);
        forms.get(0).field("language", language);
        forms.get(1).field("organisation", organisation);
        forms.get(1).field("tags", tags);
        forms.get(2).field("schema", schema);
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
        schema.addValueChangeListener(change -> preview());
        preview.addClassName("il-preview");
        preview.getElement().setAttribute("aria-live", "polite");
    }

    /** Shows one step. */
    private void show(int wanted) {
        step = wanted;
        page.removeAll();
        H2 heading = new H2(t("new.step." + STEPS.get(step)));
        heading.setId("wizard-step");
        heading.getElement().setAttribute("tabindex", "-1");
        Div buttons = new Div();
        buttons.addClassName("il-buttons");
        if (step > 0) {
            Button back = new Button(t("wizard.back"), click -> go(step - 1));
            back.setId("wizard-back");
            buttons.add(back);
        }
        boolean last = step == STEPS.size() - 1;
        Button next = new Button(t(last ? "new.create" : "wizard.next"), click -> next());
        next.setId(last ? "create-process" : "wizard-next");
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (step == 0) {
            next.addClickShortcut(Key.ENTER).listenOn(name).resetFocusOnActiveElement();
        }
        buttons.add(next);
        Div form = new Div(forms.get(step), buttons);
        form.addClassName("il-form");
        Div body = new Div(form);
        if (last) {
            preview();
            body.add(preview);
            body.addClassName("il-split");
        }
        page.add(new WizardSteps(this, STEPS, step), heading, body);
    }

    private void go(int wanted) {
        show(wanted);
        page.getElement().executeJs("this.querySelector('#wizard-step').focus()");
    }

    private void next() {
        if (step == STEPS.size() - 1) {
            forms.get(step).submit(this::create);
        } else if (forms.get(step).submit(this::complete)) {
            go(step + 1);
        }
    }

    /** What can be told before anything is created. */
    private void complete() {
        if (step == 0 && name.getValue().isBlank()) {
            throw Problem.invalid("name-missing", "Give it a name.", "field", NAME);
        }
    }

    private void preview() {
        preview.removeAll();
        preview.add(new H2(t("new.preview")));
        Optional<UUID> id = Optional.ofNullable(schema.getValue()).flatMap(Choice::schema);
        if (id.isEmpty()) {
            preview.add(new Paragraph(t("new.preview.none")));
            return;
        }
        attempt(() -> preview.add(new SchemaPreview(services().catalogue().schema(caller(), id.get()), Locale.of(language.getValue()), TEXTS, getLocale())));
    }

    /** A problem with a field of an earlier step leads back to it. */
    private void create() {
        try {
            Process process = services().processes().create(caller(), new Processes.Draft(name.getValue(), description.getValue(), language.getValue(), organisation.chosen(),
                    tags.chosen(), Optional.empty()));
            Optional.ofNullable(schema.getValue()).flatMap(Choice::schema)
                    .ifPresent(id -> attempt(() -> services().processes().applySchema(caller(), process.id(), id)));
            // Nothing is unsaved any more.
            name.clear();
            description.clear();
            Notices.success(t("new.created"));
            getUI().ifPresent(ui -> ui.navigate(Routes.process(process.id())));
        } catch (Problem problem) {
            int at = stepOf.getOrDefault(problem.details().getOrDefault("field", ""), step);
            if (at == step) {
                throw problem;
            }
            show(at);
            forms.get(at).submit(() -> {
                throw problem;
            });
        }
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

package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.coproduction.ProcessLife;
import eu.interlink.coproduction.Processes;
import eu.interlink.interlinker.Right;
import eu.interlink.jobs.Jobs;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** What a process is called and about, whether waiting binds, and its end: finished, archived, in the trash. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/settings")
public class SettingsView extends ProcessScreen {

    private final transient ProcessCopies copies;
    private final transient Jobs jobs;
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final Select<String> language = new Select<>();
    private transient OrganisationField organisation;
    private final TagField tags = new TagField();
    private transient ModelField model;
    private boolean typed;

    @Activate
    public SettingsView(@Reference Services services, @Reference ProcessCopies copies, @Reference Jobs jobs) {
        super(services, "settings");
        this.copies = copies;
        this.jobs = jobs;
    }

    /** What somebody typed stays when others do something in the process. */
    @Override
    boolean busy() {
        return typed;
    }

    @Override
    void draw(Process process) {
        if (!process.rights().contains(Right.MANAGE)) {
            add(new EmptyState(VaadinIcon.LOCK, t("settings.not.yours"), t("settings.not.yours.text")));
            return;
        }
        if (process.state() != State.OPEN) {
            add(new ClosedNote(this, process));
        }
        add(about(process), waiting(process));
        add(new CopySection(this, copies, jobs, process), new ExportSection(this, copies, jobs, process.id()));
        add(end(process));
    }

    private Section about(Process process) {
        Section section = new Section(new H2(t("settings.about")));
        name.setId("settings-name");
        name.setLabel(t("new.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        name.setWidthFull();
        description.setId("settings-description");
        description.setLabel(t("new.description"));
        description.setMinRows(3);
        description.setWidthFull();
        language.setId("settings-language");
        language.setLabel(t("new.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(code -> t("language." + code));
        language.setWidthFull();
        organisation = new OrganisationField(this, "settings-organisation");
        organisation.setClearButtonVisible(true);
        tags.describe(this, "settings-tags");
        tags.addCustomValueSetListener(added -> typed = true);
        model = new ModelField(this, "settings-model", () -> typed = true);
        fill(process);
        Edited<Process> edited = new Edited<>(process, () -> services().processes().find(caller(), process.id()), this::told, this::fill);
        Form form = new Form();
        Button save = new Button(t("item.save"));
        save.setId("settings-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Runnable submit = () -> {
            if (form.submit(() -> services().processes().update(caller(), process.id(), new Processes.Draft(name.getValue(), description.getValue(), language.getValue(),
                    organisation.chosen(), tags.chosen(), model.chosen()), edited.seen().version()))) {
                typed = false;
                Notices.success(t("settings.saved"));
                draw();
            }
        };
        save.addClickListener(click -> submit.run());
        form.edits(edited, submit);
        form.field("name", name);
        form.field("description", description);
        form.field("language", language);
        form.field("organisation", organisation);
        form.field("tags", tags);
        form.field("model", model);
        form.add(save);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(name, description, language, organisation, tags, model.select())) {
            field.addValueChangeListener(change -> typed |= change.isFromClient());
        }
        section.add(form);
        return section;
    }

    private void fill(Process process) {
        name.setValue(process.name());
        description.setValue(process.description());
        language.setValue(Texts.LANGUAGES.contains(process.language()) ? process.language() : "en");
        organisation.choose(process.organisation(), process.organisationName());
        tags.choose(process.tags());
        model.choose(process.model());
    }

    private Map<String, String> told(Process theirs) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(name.getLabel(), theirs.name());
        told.put(description.getLabel(), theirs.description());
        told.put(language.getLabel(), t("language." + theirs.language()));
        told.put(organisation.getLabel(), theirs.organisationName().orElse(""));
        told.put(tags.getLabel(), String.join(", ", theirs.tags()));
        told.put(model.select().getLabel(), theirs.model().map(one -> t("model." + one)).orElse(t("model.none")));
        return told;
    }

    private Section waiting(Process process) {
        Section section = new Section(new H2(t("settings.waiting")), new Paragraph(t("settings.waiting.text")));
        Checkbox binding = new Checkbox(t("settings.binding"), process.binding());
        binding.setId("settings-binding");
        binding.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(() -> {
                    services().life().bind(caller(), process.id(), change.getValue(), services().processes().find(caller(), process.id()).version());
                    Notices.success(t("settings.saved"));
                });
            }
        });
        section.add(binding);
        return section;
    }

    private Section end(Process process) {
        Section section = new Section(new H2(t("settings.end")), new Paragraph(t("settings.end." + process.state())));
        Div buttons = new Div();
        buttons.addClassName("il-buttons");
        if (process.state() == State.OPEN) {
            buttons.add(change(process, State.FINISHED, VaadinIcon.FLAG_CHECKERED));
        } else {
            buttons.add(change(process, State.OPEN, VaadinIcon.UNLOCK));
        }
        if (process.state() != State.ARCHIVED) {
            buttons.add(change(process, State.ARCHIVED, VaadinIcon.ARCHIVE));
        }
        Button trash = new Button(t("settings.trash"), VaadinIcon.TRASH.create(), click -> new Confirm(t("settings.trash.confirm", process.name()),
                t("settings.trash.text", ProcessLife.TRASH_DAYS), t("settings.trash"), () -> attempt(() -> {
                    services().life().trash(caller(), process.id(), process.version());
                    Notices.success(t("settings.trashed", process.name()));
                    getUI().ifPresent(ui -> ui.navigate(Routes.PROCESSES));
                })).open());
        trash.setId("settings-trash");
        trash.addThemeVariants(ButtonVariant.LUMO_ERROR);
        buttons.add(trash);
        section.add(buttons);
        return section;
    }

    private Button change(Process process, State state, VaadinIcon icon) {
        Button button = new Button(t("settings.to." + state), icon.create(), click -> attempt(() -> {
            services().life().change(caller(), process.id(), state, process.version());
            typed = false;
            Notices.success(t("settings.is." + state));
            draw();
        }));
        button.setId("settings-to-" + state.name().toLowerCase(Locale.ROOT));
        return button;
    }
}

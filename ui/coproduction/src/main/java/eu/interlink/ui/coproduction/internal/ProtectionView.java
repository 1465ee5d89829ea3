package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessingRecord;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.api.Memento;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.TimeText;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who is responsible for the data of the people in a process, and what is done with them. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/data-protection")
public class ProtectionView extends ProcessScreen implements Memento {

    /** What stands in the form, and the version that it began with. */
    record Typed(Draft draft, int version) {
    }

    private final transient ProcessingRegister register;
    private final transient JsonMapper json = JsonMapper.builder().build();
    private transient Optional<ProtectionForm> form = Optional.empty();

    @Activate
    public ProtectionView(@Reference Services services, @Reference ProcessingRegister register) {
        super(services, "data-protection");
        this.register = register;
    }

    @Override
    void draw(Process process) {
        ProcessingRecord shown = register.get(caller(), process.id());
        add(new H2(t("protection.title")), new Paragraph(t("protection.text")));
        boolean manager = process.rights().contains(Right.MANAGE);
        form = form.filter(open -> manager && open.about(process.id()));
        if (form.isPresent()) {
            add(form.get());
            return;
        }
        if (manager) {
            Button edit = new Button(t("protection.edit"), VaadinIcon.EDIT.create(), click -> attempt(() -> edit(register.get(caller(), process.id()))));
            edit.setId("protection-edit");
            primary(edit);
            if (!shown.missing().isEmpty()) {
                Paragraph gaps = new Paragraph(t("protection.gaps", RegisterView.names(this, shown)));
                gaps.setId("protection-gaps");
                add(gaps);
            }
        }
        add(ProtectionFacts.all(this, shown.content()));
        shown.changed().ifPresent(moment -> add(muted(t("protection.changed", TimeText.of(moment)))));
    }

    private void edit(ProcessingRecord record) {
        form = Optional.of(new ProtectionForm(this, register, record, () -> {
            form = Optional.empty();
            draw();
        }));
        draw();
    }

    /** Drawing again would take the caret away from whoever writes; the form says itself when somebody else was quicker. */
    @Override
    boolean busy() {
        return form.filter(open -> open.isAttached() && open.about(process())).isPresent();
    }

    @Override
    public String save() {
        return form.filter(ProtectionForm::changed).map(open -> json.writeValueAsString(new Typed(open.typed(), open.version()))).orElse("");
    }

    @Override
    public void restore(String memento) {
        try {
            Typed typed = json.readValue(memento, Typed.class);
            attempt(() -> {
                ProcessingRecord now = register.get(caller(), process());
                edit(new ProcessingRecord(now.process(), now.processName(), now.content(), now.missing(), now.changed(), typed.version()));
                form.ifPresent(open -> open.fill(typed.draft()));
            });
        } catch (JacksonException e) {
            // Written by a version that kept it otherwise: what is stored is better than an error.
            form = Optional.empty();
        }
    }
}

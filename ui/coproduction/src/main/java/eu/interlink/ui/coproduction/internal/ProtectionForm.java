package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import eu.interlink.coproduction.ProcessingRecord;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.coproduction.ProcessingRegister.LegalBasis;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.Notices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes the record of a process. Whoever comes second sees what the first one wrote, and keeps what was typed. */
final class ProtectionForm extends Div {

    private final transient Screen screen;
    private final transient ProcessingRegister register;
    private final UUID process;
    private final Form form = new Form();
    private final Div meanwhile = new Div();
    private final Map<String, TextFieldBase<?, String>> texts = new LinkedHashMap<>();
    private final Select<LegalBasis> basis = new Select<>();
    private final transient Runnable done;
    private transient ProcessingRecord base;

    /** @param done what to do when it was written, or nothing is to be written */
    ProtectionForm(Screen screen, ProcessingRegister register, ProcessingRecord base, Runnable done) {
        this.screen = screen;
        this.register = register;
        this.process = base.process();
        this.base = base;
        this.done = done;
        TextField controller = new TextField();
        controller.setMaxLength(ProcessingRegister.MAX_NAME);
        text("controller", controller);
        ProtectionFacts.texts(base.content()).keySet().stream().filter(name -> !texts.containsKey(name)).forEach(name -> {
            if (name.equals("people")) {
                basis();
            }
            TextArea area = new TextArea();
            area.setMaxLength(ProcessingRegister.MAX_TEXT);
            area.setMaxHeight("18rem");
            text(name, area);
        });
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.addClassName("il-form");
        meanwhile.getStyle().set("margin-block", "16px");
        Button save = new Button(screen.t("protection.save"), click -> save());
        save.setId("protection-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(screen.t("cancel"), click -> done.run());
        cancel.setId("protection-cancel");
        Div buttons = new Div(save, cancel);
        buttons.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "12px");
        add(form, meanwhile, buttons);
        fill(base.content());
    }

    private void text(String name, TextFieldBase<?, String> field) {
        field.setId("protection-" + name);
        field.setLabel(screen.t("protection." + name));
        field.setHelperText(screen.t("protection." + name + ".help"));
        field.setWidthFull();
        texts.put(name, field);
        form.field(name, field);
    }

    private void basis() {
        basis.setId("protection-basis");
        basis.setLabel(screen.t("protection.basis"));
        basis.setHelperText(screen.t("protection.basis.help"));
        basis.setItems(LegalBasis.values());
        basis.setItemLabelGenerator(one -> screen.t("basis." + one));
        basis.setWidthFull();
        form.field("legalBasis", basis);
    }

    void fill(Draft draft) {
        ProtectionFacts.texts(draft).forEach((name, text) -> texts.get(name).setValue(text));
        basis.setValue(draft.legalBasis());
    }

    boolean about(UUID other) {
        return process.equals(other);
    }

    /** Of the record that it began with, or that was shown since. */
    int version() {
        return base.version();
    }

    /** What stands in the fields. */
    Draft typed() {
        return new Draft(text("controller"), text("contact"), text("officer"), text("purposes"), basis.getValue(), text("people"), text("data"), text("recipients"),
                text("transfers"), text("erasure"), text("security"));
    }

    private String text(String name) {
        return texts.get(name).getValue();
    }

    /** Whether something else stands in the fields than what is stored. */
    boolean changed() {
        return !typed().equals(base.content());
    }

    private void save() {
        meanwhile.removeAll();
        form.submit(() -> {
            try {
                register.update(Screen.caller(), process, typed(), base.version());
            } catch (Problem problem) {
                if (!problem.code().equals("stale")) {
                    throw problem;
                }
                compare();
                return;
            }
            Notices.success(screen.t("protection.saved"));
            done.run();
        });
    }

    /** Takes over what only the other one changed, and shows what both did. From now on saving writes over that: this person has seen it. */
    private void compare() {
        Draft before = base.content();
        base = register.get(Screen.caller(), process);
        Map<String, String> theirs = ProtectionFacts.texts(base.content());
        ProtectionFacts.texts(before).forEach((name, text) -> {
            if (texts.get(name).getValue().equals(text)) {
                texts.get(name).setValue(theirs.get(name));
            }
        });
        if (basis.getValue() == before.legalBasis()) {
            basis.setValue(base.content().legalBasis());
        }
        meanwhile.add(new Paragraph(screen.t("protection.stale")), ProtectionFacts.clashing(screen, before, base.content(), typed()));
    }
}

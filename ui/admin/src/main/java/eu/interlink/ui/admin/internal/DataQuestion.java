package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.interlink.ui.kit.ActionLink;
import java.util.function.Consumer;

/** What becomes of the data of a tool that is removed. Deleting it needs the tool's id typed, for it cannot be taken back. */
final class DataQuestion {

    private final Screen screen;
    private final String id;
    private final TextField typed = new TextField();
    private final Paragraph warning;

    DataQuestion(Screen screen, String id) {
        this.screen = screen;
        this.id = id;
        warning = new Paragraph(screen.t("remove.purge.warning"));
        warning.addClassName("il-warning");
        typed.setId("remove-confirm");
        typed.setLabel(screen.t("remove.confirm", id));
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.EAGER);
    }

    /** Keep or delete. @param deletes is told the choice */
    void ask(PlanDialog dialog, Consumer<Boolean> deletes) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
        choice.setId("remove-data");
        choice.setLabel(screen.t("remove.data"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(false, true);
        choice.setItemLabelGenerator(delete -> screen.t(delete ? "remove.purge" : "remove.keep"));
        choice.setValue(false);
        Div sure = new Div(warning, typed);
        sure.setVisible(false);
        choice.addValueChangeListener(change -> {
            deletes.accept(change.getValue());
            sure.setVisible(change.getValue());
            dialog.may(!change.getValue() || confirmed());
        });
        typed.addValueChangeListener(change -> dialog.may(!choice.getValue() || confirmed()));
        ActionLink export = new ActionLink("api/v1/units/" + id + "/data", screen.t("data.export"), VaadinIcon.DOWNLOAD_ALT);
        export.setRouterIgnore(true);
        export.setId("data-export");
        dialog.below(new Div(export, choice, sure));
    }

    /** Delete, or nothing. */
    void confirm(PlanDialog dialog) {
        dialog.may(false);
        typed.addValueChangeListener(change -> dialog.may(confirmed()));
        dialog.below(new Div(warning, typed));
    }

    private boolean confirmed() {
        return typed.getValue().strip().equals(id);
    }
}

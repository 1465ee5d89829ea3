package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import eu.interlink.coproduction.CooperationModel;
import java.util.Optional;

/** How administration and citizens share the work: chosen, or advised by a few questions. */
final class ModelField extends Div {

    private final Select<CooperationModel> model = new Select<>();

    /** @param advised what is done when somebody took an advice */
    ModelField(Screen screen, String id, Runnable advised) {
        model.setId(id);
        model.setLabel(screen.t("model"));
        model.setHelperText(screen.t("model.help"));
        model.setItems(CooperationModel.values());
        model.setEmptySelectionAllowed(true);
        model.setEmptySelectionCaption(screen.t("model.none"));
        model.setItemLabelGenerator(one -> one == null ? screen.t("model.none") : screen.t("model." + one));
        model.setWidthFull();
        Button advise = new Button(screen.t("model.advise"), click -> new AdviceDialog(screen, one -> {
            model.setValue(one);
            advised.run();
        }).open());
        advise.setId(id + "-advise");
        advise.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(model, advise);
    }

    Select<CooperationModel> select() {
        return model;
    }

    Optional<CooperationModel> chosen() {
        return model.getOptionalValue();
    }

    void choose(Optional<CooperationModel> chosen) {
        model.setValue(chosen.orElse(null));
    }
}

package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Availability;
import eu.interlink.lifecycle.Availability.Scope;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks which organisations may start something new with a tool. */
final class ScopeDialog {

    private final Screen screen;
    private final Availability availability;
    private final Organisations organisations;

    ScopeDialog(Screen screen, Availability availability, Organisations organisations) {
        this.screen = screen;
        this.availability = availability;
        this.organisations = organisations;
    }

    void open(String id, String name) {
        Caller caller = Screen.caller();
        Scope now = availability.scope(caller, id);
        RadioButtonGroup<Boolean> everywhere = new RadioButtonGroup<>();
        everywhere.setId("scope-everywhere");
        everywhere.setLabel(screen.t("scope.who"));
        everywhere.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        everywhere.setItems(true, false);
        everywhere.setItemLabelGenerator(all -> screen.t(all ? "scope.everywhere" : "scope.some"));
        MultiSelectComboBox<Organisation> some = new MultiSelectComboBox<>();
        some.setId("scope-organisations");
        some.setLabel(screen.t("scope.organisations"));
        some.setWidthFull();
        some.setItemLabelGenerator(Organisation::name);
        some.setItems(query -> organisations.list(caller, filter(query.getFilter()), query.getOffset(), query.getLimit()).items().stream(),
                query -> (int) organisations.list(caller, filter(query.getFilter()), 0, 1).total());
        everywhere.addValueChangeListener(change -> some.setVisible(!change.getValue()));
        FormDialog dialog = new FormDialog(screen.t("scope.title", name), screen.t("scope.save"), () -> {
            Set<UUID> chosen = some.getValue().stream().map(Organisation::id).collect(Collectors.toSet());
            availability.restrict(caller, id, new Scope(everywhere.getValue(), chosen));
            Notices.success(screen.t("scope.saved", name));
        });
        dialog.text(new Paragraph(screen.t("scope.text")));
        dialog.field("everywhere", everywhere);
        dialog.field("organisations", some);
        everywhere.setValue(now.everywhere());
        some.setVisible(!now.everywhere());
        some.setValue(now.organisations().stream().map(organisation -> find(caller, organisation)).flatMap(Optional::stream).collect(Collectors.toSet()));
        dialog.open();
    }

    private static Optional<String> filter(Optional<String> typed) {
        return typed.filter(text -> !text.isBlank());
    }

    /** One that is gone is left out, and is not in the list any more when it is saved. */
    private Optional<Organisation> find(Caller caller, UUID organisation) {
        try {
            return Optional.of(organisations.find(caller, organisation));
        } catch (Problem gone) {
            return Optional.empty();
        }
    }
}

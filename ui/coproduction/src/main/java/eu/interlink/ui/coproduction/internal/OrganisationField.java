package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import eu.interlink.ui.coproduction.internal.OrganisationField.Choice;
import java.util.Optional;
import java.util.UUID;

/** The organisation in charge of a process, searched and paged in the database. One that is chosen already stays, also if the reader would not find it. */
final class OrganisationField extends ComboBox<Choice> {

    /** An organisation by its name. */
    record Choice(UUID id, String name) {
    }

    OrganisationField(Screen screen, String id) {
        setId(id);
        setLabel(screen.t("new.organisation"));
        setHelperText(screen.t("new.organisation.help"));
        setItemLabelGenerator(Choice::name);
        setWidthFull();
        setItems(query -> screen.services().organisations().list(Screen.caller(), query.getFilter().filter(words -> !words.isBlank()), query.getOffset(), query.getLimit())
                .items().stream().map(found -> new Choice(found.id(), found.name())));
    }

    Optional<UUID> chosen() {
        return getOptionalValue().map(Choice::id);
    }

    /** @param name empty if nobody knows it any more */
    void choose(Optional<UUID> organisation, Optional<String> name) {
        setValue(organisation.map(id -> new Choice(id, name.orElse("?"))).orElse(null));
    }
}

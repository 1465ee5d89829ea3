package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import eu.interlink.people.People;
import eu.interlink.people.PersonRef;
import java.util.stream.Stream;

/** A field in which a person is found by exact e-mail address, or by name within shared organisations. */
final class PersonPicker extends ComboBox<PersonRef> {

    private static final int SHORTEST = 2;

    PersonPicker(Screen screen, People people, String label, String help) {
        setLabel(label);
        setHelperText(help);
        setItemLabelGenerator(PersonRef::name);
        setWidthFull();
        setItems(query -> {
            String text = query.getFilter().orElse("").strip();
            Stream<PersonRef> found = text.length() < SHORTEST ? Stream.empty() : people.find(Screen.caller(), text).stream();
            return found.skip(query.getOffset()).limit(query.getLimit());
        });
    }
}

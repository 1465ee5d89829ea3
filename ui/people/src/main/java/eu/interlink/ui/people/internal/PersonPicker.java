package eu.interlink.ui.people.internal;

import eu.interlink.people.People;
import eu.interlink.people.PersonRef;
import eu.interlink.ui.kit.Finder;

/** A field in which a person is found by exact e-mail address, or by name within shared organisations. */
final class PersonPicker extends Finder<PersonRef> {

    PersonPicker(Screen screen, People people, String label) {
        super(label, screen.t("member.search"), PersonRef::name, text -> people.find(Screen.caller(), text));
    }
}

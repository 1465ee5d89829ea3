package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Organisations;
import eu.interlink.people.People;
import eu.interlink.people.PersonRef;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds a person and puts it into a team. */
@Component(service = MemberDialog.class)
public class MemberDialog {

    private static final int SHORTEST = 2;

    private final People people;
    private final Organisations organisations;

    @Activate
    public MemberDialog(@Reference People people, @Reference Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    void open(Screen screen, UUID team, Runnable done) {
        ComboBox<PersonRef> person = new ComboBox<>();
        person.setId("person");
        person.setLabel(screen.t("people.person"));
        person.setHelperText(screen.t("member.search"));
        person.setItemLabelGenerator(PersonRef::name);
        person.setWidthFull();
        person.setItems(query -> {
            String text = query.getFilter().orElse("").strip();
            Stream<PersonRef> found = text.length() < SHORTEST ? Stream.empty() : people.find(Screen.caller(), text).stream();
            return found.skip(query.getOffset()).limit(query.getLimit());
        });
        Checkbox administers = new Checkbox(screen.t("member.as.administrator"));
        FormDialog dialog = new FormDialog(screen.t("member.add"), screen.t("account.save"), () -> {
            if (person.isEmpty()) {
                throw Problem.invalid("person-missing", screen.t("member.choose"), "field", "person");
            }
            organisations.addMember(Screen.caller(), team, person.getValue().id(), administers.getValue());
            Notices.success(screen.t("member.added", person.getValue().name()));
            done.run();
        });
        dialog.field("person", person);
        dialog.field("administrator", administers);
        dialog.open();
    }
}

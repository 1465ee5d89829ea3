package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Organisations;
import eu.interlink.people.People;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds a person and puts it into a team. */
@Component(service = MemberDialog.class)
public class MemberDialog {

    private final People people;
    private final Organisations organisations;

    @Activate
    public MemberDialog(@Reference People people, @Reference Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    void open(Screen screen, UUID team, Runnable done) {
        PersonPicker person = new PersonPicker(screen, people, screen.t("people.person"));
        person.setId("person");
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

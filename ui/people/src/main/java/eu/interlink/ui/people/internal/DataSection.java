package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.access.PersonData.Duty;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.People;
import eu.interlink.people.PersonRef;
import eu.interlink.people.PersonalData;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is kept about a person: take it away, hand it over, delete it. */
final class DataSection extends Section {

    private final transient Screen screen;
    private final transient People people;
    private final transient PersonalData data;
    private final UUID person;
    private final boolean self;
    private final transient Runnable gone;

    /** @param gone what to do when the person has been deleted */
    DataSection(Screen screen, People people, PersonalData data, UUID person, Runnable gone) {
        this.screen = screen;
        this.people = people;
        this.data = data;
        this.person = person;
        this.gone = gone;
        self = Screen.caller().person().filter(person::equals).isPresent();
        ActionLink download = new ActionLink("api/v1/people/" + person + "/data", screen.t("data.download"), VaadinIcon.DOWNLOAD_ALT);
        download.setRouterIgnore(true);
        download.setId("data-download");
        Button handOver = new Button(screen.t("data.hand-over"), VaadinIcon.HANDS_UP.create(), click -> screen.attempt(this::handOver));
        handOver.setId("data-hand-over");
        Button erase = new Button(text("data.erase"), VaadinIcon.TRASH.create(), click -> screen.attempt(this::erase));
        erase.setId("data-erase");
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div actions = new Div(download, handOver, erase);
        actions.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "12px");
        add(new H2(text("data.title")), new Paragraph(text("data.text")), actions);
        if (self) {
            add(new AccessList(screen, data, person));
        }
    }

    /** What is said to the person itself, or about it. */
    private String text(String key) {
        return screen.t(self ? key : key + ".other");
    }

    private void handOver() {
        List<Duty> duties = data.duties(Screen.caller(), person);
        if (duties.isEmpty()) {
            Notices.success(text("data.duties.none"));
            return;
        }
        PersonPicker successor = new PersonPicker(screen, people, screen.t("data.successor"));
        FormDialog dialog = new FormDialog(screen.t("data.hand-over"), screen.t("data.hand-over.do"), () -> {
            int count = data.handOver(Screen.caller(), person, chosen(successor).orElseThrow(
                    () -> Problem.invalid("person-missing", screen.t("member.choose"), "field", "successor"))).size();
            Notices.success(screen.t("data.handed-over", count, successor.getValue().name()));
        });
        dialog.text(duties(duties));
        dialog.field("successor", successor);
        dialog.open();
    }

    private void erase() {
        List<Duty> duties = data.duties(Screen.caller(), person);
        PersonPicker successor = new PersonPicker(screen, people, screen.t("data.successor"));
        TextField confirmation = new TextField(text("data.confirm"));
        confirmation.setId("data-confirmation");
        confirmation.setWidthFull();
        FormDialog dialog = new FormDialog(text("data.erase"), screen.t("data.erase.do"), () -> {
            data.erase(Screen.caller(), person, confirmation.getValue(), chosen(successor));
            gone.run();
        });
        dialog.dangerous();
        dialog.text(new Paragraph(text("data.erase.text")));
        if (!duties.isEmpty()) {
            dialog.text(duties(duties));
            dialog.field("successor", successor);
        }
        dialog.field("confirmation", confirmation);
        dialog.open();
    }

    private static Optional<UUID> chosen(PersonPicker picker) {
        return picker.getOptionalValue().map(PersonRef::id);
    }

    private Div duties(List<Duty> duties) {
        UnorderedList list = new UnorderedList();
        duties.forEach(duty -> list.add(new ListItem(screen.t("data.duty." + duty.kind(), duty.name()))));
        return new Div(new Paragraph(text("data.duties")), list);
    }
}

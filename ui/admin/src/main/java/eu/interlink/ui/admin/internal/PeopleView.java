package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Invitations;
import eu.interlink.people.People;
import eu.interlink.people.Person;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Avatars;
import eu.interlink.ui.kit.Chip;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.SearchedList;
import eu.interlink.ui.kit.StatusBadge;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Everybody with an account, their roles, and whether they may sign in. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/people", access = View.ADMIN, menu = "menu.people", icon = "users", order = 120)
public class PeopleView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 25;
    private static final Duration GOOD = Duration.ofDays(14);

    private final transient People people;
    private final transient Invitations invitations;
    private transient SearchedList<Person> list;

    @Activate
    public PeopleView(@Reference People people, @Reference Invitations invitations) {
        this.invitations = invitations;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("people.title"));
        subtitle(t("people.subtitle"));
        Button invite = new Button(t("people.invite"), VaadinIcon.ENVELOPE_O.create(), click -> invite());
        invite.setId("invite-people");
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        primary(invite);
        list = new SearchedList<>("people-search", t("people.search"), t("people.more"), STEP, (text, offset, limit) -> people.list(caller(), text, offset, limit),
                this::lines, searched -> new EmptyState(VaadinIcon.USERS, t("people.none"), t("people.none.text")));
        add(list);
        list.draw();
    }

    private void invite() {
        TextArea emails = new TextArea(t("people.invite.emails"));
        emails.setId("invite-emails");
        emails.setHelperText(t("people.invite.help"));
        emails.setWidthFull();
        FormDialog dialog = new FormDialog(t("people.invite"), t("people.invite.send"), () -> {
            List<String> addresses = Arrays.stream(emails.getValue().split("[\\s,;]+")).filter(email -> !email.isBlank()).toList();
            Notices.success(t("people.invite.sent", invitations.inviteToPlatform(caller(), addresses, GOOD)));
        });
        dialog.text(new Paragraph(t("people.invite.text", GOOD.toDays())));
        dialog.field("emails", emails);
        dialog.open();
        emails.focus();
    }

    private UnorderedList lines(List<Person> found) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("il-resources");
        found.forEach(person -> lines.add(line(person)));
        return lines;
    }

    private ListItem line(Person person) {
        Div name = new Div(new Anchor("admin/people/" + person.id(), person.name()));
        name.addClassName("il-resource-name");
        person.roles().stream().sorted().forEach(role -> name.add(new Chip(t("role." + role))));
        Div text = new Div(name, muted(person.email()));
        text.addClassName("il-resource-text");
        StatusBadge state = person.disabled() ? new StatusBadge(StatusBadge.Tone.WARNING, t("people.disabled"))
                : new StatusBadge(StatusBadge.Tone.SUCCESS, t("people.active"));
        Div line = new Div(Avatars.of(person.name()), text, state, edit(person));
        line.addClassName("il-resource");
        return new ListItem(line);
    }

    private Button edit(Person person) {
        Button edit = new Button(t("people.edit"), click -> dialog(person));
        edit.setAriaLabel(t("people.edit.named", person.name()));
        return edit;
    }

    private void dialog(Person person) {
        CheckboxGroup<String> roles = new CheckboxGroup<>(t("people.roles"));
        roles.setItems(Caller.ROLE_ADMIN, Caller.ROLE_EDITOR);
        roles.setItemLabelGenerator(role -> t("role." + role));
        Checkbox active = new Checkbox(t("people.may.sign.in"));
        Consumer<Person> fill = shown -> {
            roles.setValue(shown.roles());
            active.setValue(!shown.disabled());
        };
        fill.accept(person);
        Edited<Person> edited = new Edited<>(person, () -> people.person(caller(), person.id()).orElseThrow(() -> Problem.notFound("person")), theirs -> {
            Map<String, String> told = new LinkedHashMap<>();
            told.put(roles.getLabel(), theirs.roles().stream().sorted().map(role -> t("role." + role)).collect(Collectors.joining(", ")));
            told.put(active.getLabel(), Edited.said(!theirs.disabled()));
            return told;
        }, fill);
        FormDialog dialog = new FormDialog(person.name(), t("people.edit"), () -> {
            people.setAccount(caller(), person.id(), roles.getValue(), !active.getValue(), edited.seen().version());
            Notices.success(t("people.saved"));
            list.draw();
        });
        dialog.edits(edited);
        dialog.field("roles", roles);
        dialog.field("disabled", active);
        dialog.open();
    }
}

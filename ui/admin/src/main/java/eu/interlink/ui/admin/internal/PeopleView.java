package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Caller;
import eu.interlink.people.People;
import eu.interlink.people.Person;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.StatusBadge;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Everybody with an account, their roles, and whether they may sign in. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/people", access = View.ADMIN, menu = "menu.people", icon = "users", order = 120)
public class PeopleView extends Screen implements BeforeEnterObserver {

    private final transient People people;
    private final TextField search = new TextField();
    private final Grid<Person> grid = new Grid<>();

    @Activate
    public PeopleView(@Reference People people) {
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("people.title"));
        subtitle(t("people.subtitle"));
        search.setId("people-search");
        search.setLabel(t("people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        grid.addClassName("il-table");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(t("people.none"));
        grid.addColumn(Person::name).setHeader(t("people.name"));
        grid.addColumn(Person::email).setHeader(t("people.email"));
        grid.addColumn(person -> person.roles().stream().sorted().map(role -> t("role." + role)).collect(Collectors.joining(", ")))
                .setHeader(t("people.roles"));
        grid.addComponentColumn(person -> person.disabled() ? new StatusBadge(StatusBadge.Tone.WARNING, t("people.disabled"))
                : new StatusBadge(StatusBadge.Tone.SUCCESS, t("people.active"))).setHeader(t("people.state"));
        grid.addComponentColumn(this::edit).setHeader(t("people.edit"));
        grid.setItems(query -> people.list(caller(), text(), query.getOffset(), query.getLimit()).items().stream(),
                query -> (int) people.list(caller(), text(), 0, 1).total());
        add(search, grid);
    }

    private Optional<String> text() {
        return Optional.of(search.getValue()).filter(words -> !words.isBlank());
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
        roles.setValue(person.roles());
        Checkbox active = new Checkbox(t("people.may.sign.in"), !person.disabled());
        FormDialog dialog = new FormDialog(person.name(), t("people.edit"), () -> {
            people.setRoles(caller(), person.id(), roles.getValue());
            people.setDisabled(caller(), person.id(), !active.getValue());
            Notices.success(t("people.saved"));
            grid.getDataProvider().refreshAll();
        });
        dialog.field("roles", roles);
        dialog.field("disabled", active);
        dialog.open();
    }
}

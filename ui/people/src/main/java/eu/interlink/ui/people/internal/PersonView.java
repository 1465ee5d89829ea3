package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import eu.interlink.access.SecondFactor;
import eu.interlink.people.People;
import eu.interlink.people.Person;
import eu.interlink.people.PersonalData;
import eu.interlink.people.PersonalData.Found;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Facts;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** One person as administrators of the platform see it; after it was deleted, where its name still stands. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/people/:id", access = View.ADMIN)
public class PersonView extends Screen implements BeforeEnterObserver {

    private final transient People people;
    private final transient PersonalData data;
    private final transient SecondFactor factor;

    @Activate
    public PersonView(@Reference People people, @Reference PersonalData data, @Reference SecondFactor factor) {
        this.factor = factor;
        this.people = people;
        this.data = data;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = id(event);
        Person person = people.person(caller(), id).orElseThrow(NotFoundException::new);
        clear();
        crumb("admin/people", t("person.all"));
        title(person.name());
        Facts facts = new Facts();
        facts.fact(t("join.email"), person.email());
        facts.fact(t("person.since"), TimeText.of(person.created()));
        facts.fact(t("person.state"), t(person.disabled() ? "person.disabled" : "person.active"));
        if (factor.active(id)) {
            facts.fact(t("second.title"), t("person.second"));
        }
        add(facts);
        if (factor.active(id)) {
            Button reset = new Button(t("person.second.reset"), VaadinIcon.MOBILE.create(), click -> new Confirm(t("person.second.reset"),
                    t("person.second.reset.text", person.name()), t("person.second.reset.do"), () -> attempt(() -> {
                        people.resetSecondFactor(caller(), id);
                        Notices.success(t("person.second.removed"));
                        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                    })).open());
            reset.setId("reset-second-factor");
            add(new Div(reset));
        }
        add(new DataSection(this, people, data, id, () -> erased(person)));
    }

    private void erased(Person person) {
        Notices.success(t("person.erased", person.name()));
        clear();
        crumb("admin/people", t("person.all"));
        title(t("person.erased.title"));
        add(new Paragraph(t("person.erased.text")), search(person.email()));
    }

    /** Proves that nothing is left; also finds what others wrote. */
    private Section search(String text) {
        TextField words = new TextField(t("person.search"), text, "");
        words.setId("trace-text");
        words.setWidthFull();
        Div result = new Div();
        result.getElement().setAttribute("role", "status");
        Button look = new Button(t("person.search.do"), VaadinIcon.SEARCH.create(), click -> attempt(() -> show(result, words.getValue())));
        look.setId("trace-search");
        Div form = new Div(words, look, result);
        form.addClassName("il-form");
        return new Section(new H2(t("person.search.title")), new Paragraph(t("person.search.text")), form);
    }

    private void show(Div result, String text) {
        result.removeAll();
        List<Found> found;
        try {
            found = data.occurrences(caller(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            result.add(new Paragraph(t("person.search.none", text)));
            return;
        }
        UnorderedList list = new UnorderedList();
        found.forEach(one -> list.add(new ListItem(t("person.search.found", one.place(), one.count()))));
        result.add(list);
    }
}

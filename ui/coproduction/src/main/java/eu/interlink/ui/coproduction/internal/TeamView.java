package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.interlinker.Right;
import eu.interlink.people.PersonRef;
import eu.interlink.ui.api.View;
import eu.interlink.ui.coproduction.internal.Places.Place;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Finder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Who may do what in a process and in its items, what the reader itself may do, and what somebody else may. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/team")
public class TeamView extends ProcessScreen {

    @Activate
    public TeamView(@Reference Services services) {
        super(services, "team");
    }

    @Override
    void draw(Process process) {
        Places places = new Places(this, process, services().processes().tree(caller(), process.id()));
        List<Place> manageable = manageable(process, places);
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        for (Grant grant : services().processes().grants(caller(), process.id())) {
            list.add(line(process.id(), grant, places, manageable));
        }
        add(new H2(t("team.grants")), list);
        if (!manageable.isEmpty()) {
            Button add = new Button(t("team.add"), VaadinIcon.PLUS.create(), click -> attempt(() -> dialog(places, manageable).open()));
            add.setId("add-team");
            add(new Div(add), new ShareSection(this, process.id(), places, manageable), someone(places, manageable));
        }
        add(own(places));
    }

    private GrantDialog dialog(Places places, List<Place> manageable) {
        return new GrantDialog(this, places, manageable, this::draw);
    }

    /** Whoever manages the whole process manages all of it; others perhaps single items. */
    private List<Place> manageable(Process process, Places places) {
        Map<UUID, Set<Right>> rights = services().processes().rightsIn(caller(), process.id());
        return places.all().stream().filter(place -> rights.getOrDefault(place.id(), Set.of()).contains(Right.MANAGE)).toList();
    }

    private ListItem line(UUID process, Grant grant, Places places, List<Place> manageable) {
        Span name = new Span(grant.name());
        name.addClassName("il-resource-name");
        Place place = places.of(grant.item());
        Div text = new Div(name, muted(place.name()));
        if (!grant.rights().isEmpty()) {
            text.add(muted(t("rights.may", words(grant.rights()))));
        }
        if (!grant.denied().isEmpty()) {
            text.add(muted(t("rights.may.not", words(grant.denied()))));
        }
        text.addClassName("il-resource-text");
        Div line = new Div((grant.team().isPresent() ? VaadinIcon.GROUP : VaadinIcon.USER).create(), text);
        line.addClassName("il-resource");
        if (manageable.contains(place)) {
            Button edit = new Button(t("rights.edit"), click -> attempt(() -> dialog(places, manageable).open(grant)));
            edit.setAriaLabel(t("rights.edit.named", grant.name(), place.name()));
            Button revoke = new Button(t("team.revoke"), click -> new Confirm(t("team.revoke.confirm", grant.name()), "", t("team.revoke"),
                    () -> attempt(() -> {
                        services().processes().revoke(caller(), process, grant.id());
                        draw();
                    })).open());
            revoke.setAriaLabel(t("team.revoke.named", grant.name()));
            line.add(edit, revoke);
        }
        return new ListItem(line);
    }

    private String words(Set<Right> rights) {
        return rights.stream().sorted().map(right -> t("right." + right)).collect(Collectors.joining(", "));
    }

    private Select<Place> choice(String id, List<Place> places) {
        Select<Place> choice = new Select<>();
        choice.setId(id);
        choice.setLabel(t("rights.place"));
        choice.setItems(places);
        choice.setItemLabelGenerator(Place::label);
        choice.setValue(places.getFirst());
        choice.setWidthFull();
        return choice;
    }

    /** What may somebody do? */
    private Section someone(Places places, List<Place> manageable) {
        Finder<PersonRef> person = new Finder<>(t("rights.person"), t("rights.person.help"), PersonRef::name, text -> services().people().find(caller(), text));
        person.setId("rights-person");
        Select<Place> place = choice("rights-place", manageable);
        Div result = new Div();
        result.getElement().setAttribute("role", "status");
        Runnable show = () -> attempt(() -> {
            result.removeAll();
            Optional<PersonRef> who = person.getOptionalValue();
            who.ifPresent(one -> result.add(new Paragraph(t("rights.of", one.name(), place.getValue().name())),
                    new RightsTable(this, services().processes().rightsOf(caller(), place.getValue().id(), one.id()))));
        });
        person.addValueChangeListener(change -> show.run());
        place.addValueChangeListener(change -> show.run());
        Div form = new Div(person, place);
        form.addClassName("il-form");
        return new Section(new H2(t("rights.someone")), form, result);
    }

    private Section own(Places places) {
        Select<Place> place = choice("rights-own-place", places.all());
        Div result = new Div();
        result.getElement().setAttribute("role", "status");
        Runnable show = () -> attempt(() -> {
            result.removeAll();
            result.add(new RightsTable(this, services().processes().rights(caller(), place.getValue().id())));
        });
        place.addValueChangeListener(change -> show.run());
        Div form = new Div(place);
        form.addClassName("il-form");
        show.run();
        return new Section(new H2(t("rights.own")), form, result);
    }
}

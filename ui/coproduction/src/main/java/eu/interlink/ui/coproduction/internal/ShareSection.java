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
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.ShareLinks;
import eu.interlink.coproduction.ShareLinks.Link;
import eu.interlink.coproduction.ShareLinks.State;
import eu.interlink.ui.coproduction.internal.Places.Place;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.TimeText;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Links with which anybody may look at the process or a part of it, for those who manage these places. */
final class ShareSection extends Section {

    private static final int USUAL_DAYS = 30;

    private final transient Screen screen;
    private final UUID process;
    private final transient Places places;
    private final transient List<Place> manageable;

    /** @param manageable places that the reader manages, at least one */
    ShareSection(Screen screen, UUID process, Places places, List<Place> manageable) {
        this.screen = screen;
        this.process = process;
        this.places = places;
        this.manageable = manageable;
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        list.setId("share-links");
        screen.services().links().list(Screen.caller(), process).forEach(link -> list.add(line(link)));
        Button create = new Button(screen.t("share.new"), VaadinIcon.LINK.create(), click -> create());
        create.setId("new-link");
        add(new H2(screen.t("share.title")), new Paragraph(screen.t("share.text")), list, new Div(create));
    }

    private ListItem line(Link link) {
        Span name = new Span(link.label());
        name.addClassName("il-resource-name");
        Div text = new Div(name, screen.muted(places.of(link.item()).name()), screen.muted(used(link)));
        text.addClassName("il-resource-text");
        Div line = new Div(VaadinIcon.LINK.create(), text);
        line.addClassName("il-resource");
        if (link.state() == State.WORKING) {
            Button copy = new Button(screen.t("share.show"), VaadinIcon.COPY.create(), click -> LinkDialog.open(screen, link));
            copy.setAriaLabel(screen.t("share.show.named", link.label()));
            line.add(copy);
        } else {
            line.add(new StatusBadge(StatusBadge.Tone.WARNING, screen.t("share.state." + link.state())));
        }
        Button revoke = new Button(screen.t("share.revoke"), click -> new Confirm(screen.t("share.revoke.confirm", link.label()), screen.t("share.revoke.text"),
                screen.t("share.revoke"), () -> screen.attempt(() -> revoke(link))).open());
        revoke.setAriaLabel(screen.t("share.revoke.named", link.label()));
        line.add(revoke);
        return new ListItem(line);
    }

    private String used(Link link) {
        String until = screen.t("share.until", TimeText.of(link.expires()), link.createdBy());
        return until + " " + link.lastOpened().map(last -> screen.t("share.opened", link.opened(), TimeText.of(last)))
                .orElseGet(() -> screen.t("share.unopened"));
    }

    private void revoke(Link link) {
        screen.services().links().revoke(Screen.caller(), process, link.id());
        Notices.success(screen.t("share.revoked"));
        screen.draw();
    }

    private void create() {
        TextField label = new TextField(screen.t("share.label"));
        label.setId("share-label");
        label.setHelperText(screen.t("share.label.help"));
        label.setMaxLength(ShareLinks.MAX_LABEL);
        label.setWidthFull();
        Select<Place> place = new Select<>();
        place.setId("share-place");
        place.setLabel(screen.t("share.place"));
        place.setItems(manageable);
        place.setItemLabelGenerator(Place::label);
        place.setValue(manageable.getFirst());
        place.setWidthFull();
        IntegerField days = new IntegerField(screen.t("share.days"));
        days.setId("share-days");
        days.setMin(1);
        days.setMax(ShareLinks.MAX_DAYS);
        days.setValue(USUAL_DAYS);
        days.setStepButtonsVisible(true);
        days.setWidthFull();
        FormDialog dialog = new FormDialog(screen.t("share.new"), screen.t("share.create"), () -> {
            Link link = screen.services().links().create(Screen.caller(), place.getValue().id(), Duration.ofDays(days.getValue() == null ? 0 : days.getValue()),
                    label.getValue());
            screen.draw();
            LinkDialog.open(screen, link);
        });
        dialog.field("label", label);
        dialog.field("item", place);
        dialog.field("valid", days);
        dialog.open();
    }
}

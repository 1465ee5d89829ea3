package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import eu.interlink.people.Application;
import eu.interlink.people.Applications;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.UUID;

/** People who ask to join a team, for its administrators. */
final class ApplicationList extends Section {

    private final transient Screen screen;
    private final transient Applications applications;
    private final UUID team;
    private final transient Runnable changed;

    /** @param open those that are not answered yet  @param changed what to do when one was answered */
    ApplicationList(Screen screen, Applications applications, UUID team, List<Application> open, Runnable changed) {
        this.screen = screen;
        this.applications = applications;
        this.team = team;
        this.changed = changed;
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        list.setId("applications");
        open.forEach(one -> list.add(screen.line(VaadinIcon.HAND.create(), new Div(one.person().name()), about(one), accept(one), decline(one))));
        add(new H2(screen.t("applications.title")), list);
    }

    private Div about(Application one) {
        Paragraph reason = new Paragraph(one.reason());
        reason.getStyle().set("white-space", "pre-wrap");
        return new Div(reason, screen.muted(TimeText.of(one.since())));
    }

    private Button accept(Application one) {
        Button accept = new Button(screen.t("applications.accept"), click -> {
            screen.attempt(() -> {
                applications.accept(Screen.caller(), team, one.id());
                Notices.success(screen.t("applications.accepted", one.person().name()));
            });
            changed.run();
        });
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setAriaLabel(screen.t("applications.accept.named", one.person().name()));
        return accept;
    }

    private Button decline(Application one) {
        Button decline = new Button(screen.t("applications.decline"), click -> {
            TextArea answer = text(screen.t("applications.answer"));
            FormDialog dialog = new FormDialog(screen.t("applications.decline.named", one.person().name()), screen.t("applications.decline"), () -> {
                applications.decline(Screen.caller(), team, one.id(), answer.getValue());
                Notices.success(screen.t("applications.declined", one.person().name()));
                changed.run();
            });
            dialog.field("answer", answer);
            dialog.open();
        });
        decline.setAriaLabel(screen.t("applications.decline.named", one.person().name()));
        return decline;
    }

    static TextArea text(String label) {
        TextArea text = new TextArea(label);
        text.setId("application-text");
        text.setMaxLength(Applications.MAX_TEXT);
        text.setMinRows(3);
        text.setWidthFull();
        return text;
    }
}

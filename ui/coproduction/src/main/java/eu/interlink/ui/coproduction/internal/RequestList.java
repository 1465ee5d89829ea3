package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import eu.interlink.coproduction.Participation;
import eu.interlink.coproduction.Participation.TeamChoice;
import eu.interlink.coproduction.ParticipationRequest;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.UUID;

/** People who want to take part, for those who manage the process. The first ones: what is answered makes room for the next. */
final class RequestList extends Section {

    private static final int SHOWN = 50;

    private final transient Screen screen;
    private final UUID process;
    private final transient List<TeamChoice> teams;

    RequestList(Screen screen, UUID process) {
        this.screen = screen;
        this.process = process;
        Page<ParticipationRequest> waiting = screen.services().participation().requests(Screen.caller(), process, 0, SHOWN);
        teams = waiting.items().isEmpty() ? List.of() : screen.services().participation().teams(Screen.caller(), process);
        add(new H2(screen.t("requests.title")));
        if (waiting.items().isEmpty()) {
            add(new Paragraph(screen.t("requests.none")));
            return;
        }
        if (teams.isEmpty()) {
            add(new Paragraph(screen.t("requests.no.team")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        list.setId("requests");
        waiting.items().forEach(request -> list.add(line(request)));
        add(list);
        if (waiting.total() > waiting.items().size()) {
            add(screen.muted(screen.t("requests.more", waiting.total())));
        }
    }

    private ListItem line(ParticipationRequest request) {
        Span name = new Span(request.name());
        name.addClassName("il-resource-name");
        Div text = new Div(name, screen.muted(request.email().orElseGet(() -> screen.t("requests.account"))), Screen.words(request.reason()),
                screen.muted(TimeText.of(request.asked())));
        text.addClassName("il-resource-text");
        Div line = new Div(VaadinIcon.HAND.create(), text);
        line.addClassName("il-resource");
        if (!teams.isEmpty()) {
            Button accept = new Button(screen.t("requests.accept"), click -> accept(request));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            accept.setAriaLabel(screen.t("requests.accept.named", request.name()));
            line.add(accept);
        }
        Button decline = new Button(screen.t("requests.decline"), click -> decline(request));
        decline.setAriaLabel(screen.t("requests.decline.named", request.name()));
        line.add(decline);
        return new ListItem(line);
    }

    private void accept(ParticipationRequest request) {
        Select<TeamChoice> team = new Select<>();
        team.setId("request-team");
        team.setLabel(screen.t("team.team"));
        team.setHelperText(screen.t("requests.team.help"));
        team.setItems(teams);
        team.setItemLabelGenerator(TeamChoice::name);
        team.setValue(teams.getFirst());
        team.setWidthFull();
        FormDialog dialog = new FormDialog(screen.t("requests.accept.named", request.name()), screen.t("requests.accept"), () -> {
            screen.services().participation().accept(Screen.caller(), process, request.id(), team.getValue().id());
            Notices.success(screen.t(request.person().isPresent() ? "requests.accepted" : "requests.invited", request.name()));
            screen.draw();
        });
        dialog.field("team", team);
        if (request.person().isEmpty()) {
            dialog.text(new Paragraph(screen.t("requests.guest", request.email().orElse(""))));
        }
        dialog.open();
    }

    private void decline(ParticipationRequest request) {
        TextArea answer = new TextArea(screen.t("requests.answer"));
        answer.setId("request-answer");
        answer.setHelperText(screen.t("requests.answer.help"));
        answer.setMaxLength(Participation.MAX_TEXT);
        answer.setMinRows(3);
        answer.setWidthFull();
        FormDialog dialog = new FormDialog(screen.t("requests.decline.named", request.name()), screen.t("requests.decline"), () -> {
            screen.services().participation().decline(Screen.caller(), process, request.id(), answer.getValue());
            Notices.success(screen.t("requests.declined", request.name()));
            screen.draw();
        });
        dialog.field("answer", answer);
        dialog.open();
    }
}

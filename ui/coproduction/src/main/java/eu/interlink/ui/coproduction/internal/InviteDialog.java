package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import eu.interlink.people.Team;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Invites people by mail into a team, from where they land in a task. */
final class InviteDialog {

    private static final Duration VALID = Duration.ofDays(14);

    private InviteDialog() {
    }

    /** @param teams that the reader administers, at least one  @param path of the page where they land */
    static void open(Screen screen, List<Team> teams, String path) {
        Select<Team> team = new Select<>();
        team.setId("invite-team");
        team.setLabel(screen.t("team.team"));
        team.setHelperText(screen.t("invite.team.help"));
        team.setItems(teams);
        team.setItemLabelGenerator(choice -> choice.name() + " (" + choice.organisationName() + ")");
        team.setValue(teams.getFirst());
        team.setWidthFull();
        TextArea emails = new TextArea(screen.t("invite.emails"));
        emails.setId("invite-emails");
        emails.setHelperText(screen.t("invite.emails.help"));
        emails.setMinRows(3);
        emails.setWidthFull();
        FormDialog dialog = new FormDialog(screen.t("invite.title"), screen.t("invite.do"), () -> {
            List<String> addresses = Arrays.stream(emails.getValue().split("[\\s,;]+")).filter(address -> !address.isBlank()).toList();
            int invited = screen.services().invitations().inviteByMail(Screen.caller(), team.getValue().id(), addresses, VALID, Optional.of(path));
            Notices.success(screen.t("invite.done", invited));
        });
        dialog.field("team", team);
        dialog.field("emails", emails);
        dialog.open();
    }
}

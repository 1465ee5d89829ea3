package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import eu.interlink.interlinker.Page;
import eu.interlink.people.Invitation;
import eu.interlink.people.Invitations;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Pages;
import eu.interlink.ui.kit.TimeText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The open invitation links of a team. */
final class InvitationList extends Section {

    private static final int STEP = 20;
    private static final int MOST_USES = 500;
    private static final int MOST_DAYS = 90;

    private final transient Screen screen;
    private final transient Invitations invitations;
    private final UUID team;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final MoreButton more;
    private int shown = STEP;

    InvitationList(Screen screen, Invitations invitations, UUID team) {
        this.screen = screen;
        this.invitations = invitations;
        this.team = team;
        list.addClassName("il-resources");
        more = new MoreButton(screen.t("invitations.more"), () -> {
            shown += STEP;
            draw();
        });
        none.setText(screen.t("invitations.none"));
        Button invite = new Button(screen.t("invitation.new"), VaadinIcon.LINK.create(), click -> invite());
        invite.setId("invite");
        Button mail = new Button(screen.t("invitation.mail"), VaadinIcon.ENVELOPE_O.create(), click -> mail());
        mail.setId("invite-mail");
        Div actions = new Div(invite, mail);
        actions.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "12px");
        add(new H2(screen.t("invitations.title")), none, list, more, actions);
        draw();
    }

    private void draw() {
        Page<Invitation> open = Pages.first(shown, STEP, (offset, limit) -> invitations.open(Screen.caller(), team, offset, limit));
        none.setVisible(open.items().isEmpty());
        list.setVisible(!open.items().isEmpty());
        more.setVisible(open.items().size() < open.total());
        list.removeAll();
        for (Invitation invitation : open.items()) {
            Button revoke = new Button(screen.t("invitation.revoke"), click -> screen.attempt(() -> {
                invitations.revoke(Screen.caller(), team, invitation.id());
                Notices.success(screen.t("invitation.revoked"));
                draw();
            }));
            list.add(screen.line(VaadinIcon.LINK.create(), new Div(screen.t("invitation.link")), screen.muted(
                    screen.t("invitation.left", invitation.left(), TimeText.of(invitation.expires()), invitation.createdBy())), revoke));
        }
    }

    private void invite() {
        IntegerField uses = number("uses", screen.t("invitation.uses"), 1, MOST_USES);
        IntegerField days = number("days", screen.t("invitation.days"), 14, MOST_DAYS);
        FormDialog dialog = new FormDialog(screen.t("invitation.new"), screen.t("invitation.create"), () -> {
            Invitations.Issued issued = invitations.invite(Screen.caller(), team, value(uses), Duration.ofDays(value(days)));
            SecretDialog.link(screen, screen.t("invitation.link"), screen.t("invitation.once"), "join/" + issued.secret());
            draw();
        });
        dialog.field("uses", uses);
        dialog.field("valid", days);
        dialog.open();
    }

    private void mail() {
        TextArea emails = new TextArea(screen.t("invitation.mail.to"));
        emails.setId("emails");
        emails.setHelperText(screen.t("invitation.mail.help"));
        emails.setMinRows(3);
        emails.setWidthFull();
        IntegerField days = number("days", screen.t("invitation.days"), 14, MOST_DAYS);
        FormDialog dialog = new FormDialog(screen.t("invitation.mail"), screen.t("invitation.mail.send"), () -> {
            List<String> addresses = Arrays.stream(emails.getValue().split("[\\s,;]+")).filter(address -> !address.isBlank()).toList();
            int invited = invitations.inviteByMail(Screen.caller(), team, addresses, Duration.ofDays(value(days)), Optional.empty());
            Notices.success(screen.t("invitation.mail.sent", invited));
            draw();
        });
        dialog.field("emails", emails);
        dialog.field("valid", days);
        dialog.open();
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private static IntegerField number(String id, String label, int value, int max) {
        IntegerField field = new IntegerField(label);
        field.setId(id);
        field.setMin(1);
        field.setMax(max);
        field.setValue(value);
        field.setStepButtonsVisible(true);
        field.setWidthFull();
        return field;
    }
}

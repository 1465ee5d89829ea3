package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.people.Applications;
import eu.interlink.people.MemberFiles;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.interlinker.Page;
import eu.interlink.people.Application;
import eu.interlink.people.Invitations;
import eu.interlink.people.Member;
import eu.interlink.people.Organisations;
import eu.interlink.people.Pictures;
import eu.interlink.people.Team;
import eu.interlink.people.Trash;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Avatars;
import eu.interlink.ui.kit.Chip;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Pages;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** One team: its members, and the links that invite to it. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "teams/:id")
public class TeamView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 50;
    private static final int FEW = 20;

    private final transient Organisations organisations;
    private final transient Invitations invitations;
    private final transient MemberDialog memberDialog;
    private final transient Applications applications;
    private final transient MemberFiles files;
    private final transient Trash trash;
    private final transient Pictures pictures;
    private int shown = STEP;
    private int waiting = FEW;
    private UUID id;

    @Activate
    public TeamView(@Reference Organisations organisations, @Reference Invitations invitations, @Reference MemberDialog memberDialog,
            @Reference Applications applications, @Reference MemberFiles files, @Reference Trash trash, @Reference Pictures pictures) {
        this.pictures = pictures;
        this.trash = trash;
        this.files = files;
        this.applications = applications;
        this.organisations = organisations;
        this.invitations = invitations;
        this.memberDialog = memberDialog;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = id(event);
        draw();
    }

    private void draw() {
        Team team = organisations.team(caller(), id);
        clear();
        crumb("", t("crumb.home"));
        crumb("organisations", t("organisations.title"));
        crumb("organisations/" + team.organisation(), team.organisationName());
        title(team.name());
        subtitle(team.description());
        if (team.administrator()) {
            primary(actions(team));
        }
        if (!team.member()) {
            add(application());
        }
        if (team.administrator()) {
            Page<Application> open = Pages.first(waiting, FEW, (offset, limit) -> applications.list(caller(), id, offset, limit));
            if (!open.items().isEmpty()) {
                add(new ApplicationList(this, applications, id, open.items(), () -> attempt(this::draw)));
            }
            if (open.items().size() < open.total()) {
                add(new MoreButton(t("applications.more"), () -> {
                    waiting += FEW;
                    draw();
                }));
            }
        }
        members(team);
        if (team.administrator()) {
            add(new InvitationList(this, invitations, id));
        }
    }

    /** Ask to join, or what has been asked. */
    private Div application() {
        Optional<Application> asked = applications.mine(caller(), id);
        if (asked.isPresent()) {
            Button withdraw = new Button(t("applications.withdraw"), click -> attempt(() -> {
                applications.withdraw(caller(), id);
                draw();
            }));
            withdraw.setId("withdraw");
            return new Div(new Paragraph(t("applications.asked", TimeText.of(asked.get().since()))), withdraw);
        }
        Button apply = new Button(t("applications.apply"), VaadinIcon.HAND.create(), click -> {
            TextArea reason = ApplicationList.text(t("applications.reason"));
            FormDialog dialog = new FormDialog(t("applications.apply"), t("applications.send"), () -> {
                applications.apply(caller(), id, reason.getValue());
                Notices.success(t("applications.sent"));
                draw();
            });
            dialog.field("reason", reason);
            dialog.open();
        });
        apply.setId("apply");
        return new Div(apply);
    }

    private Div actions(Team team) {
        Button edit = new Button(t("team.edit"), VaadinIcon.EDIT.create(), click -> new TeamForm(this, team.type()).open(t("team.edit"), team,
                () -> organisations.team(caller(), id), (draft, version) -> {
                    organisations.updateTeam(caller(), id, draft, version);
                    Notices.success(t("team.saved"));
                    draw();
                }));
        edit.setId("edit-team");
        Button member = new Button(t("member.add"), VaadinIcon.PLUS.create(), click -> memberDialog.open(this, id, this::draw));
        member.setId("add-member");
        Button file = new Button(t("file.open"), VaadinIcon.UPLOAD.create(), click -> new MemberFileDialog(this, files, id, this::draw).open());
        file.setId("import-members");
        ActionLink export = new ActionLink("api/v1/teams/" + id + "/members/file", t("file.export"), VaadinIcon.DOWNLOAD_ALT);
        export.setRouterIgnore(true);
        export.setId("export-members");
        Div row = new Div(edit, member, file, export, delete(team));
        row.addClassName("il-row");
        return row;
    }

    private Button delete(Team team) {
        Button delete = new Button(t("trash.delete"), VaadinIcon.TRASH.create(), click -> new Confirm(t("trash.team.confirm", team.name()),
                t("trash.team.text", trash.uses(caller(), id), Trash.KEPT.toDays()), t("trash.delete"), () -> attempt(() -> {
                    trash.deleteTeam(caller(), id);
                    Notices.success(t("trash.deleted", team.name()));
                    getUI().ifPresent(ui -> ui.navigate("organisations/" + team.organisation()));
                })).open());
        delete.setId("delete-team");
        return delete;
    }

    private void members(Team team) {
        Page<Member> page = Pages.first(shown, STEP, (offset, limit) -> organisations.members(caller(), id, offset, limit));
        List<Member> members = page.items();
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        Map<UUID, String> faces = pictures.addresses(caller(), members.stream().map(member -> member.person().id()).toList());
        for (Member member : members) {
            Avatar face = Avatars.of(member.person().name(), Optional.ofNullable(faces.get(member.person().id())));
            Div name = new Div(new Span(member.person().name()));
            if (member.administrator()) {
                name.add(new Chip(t("member.administrator")));
            }
            list.add(team.administrator() ? line(face, name, since(member), remove(member)) : line(face, name, since(member)));
        }
        add(new H2(t("members.title")), list);
        if (members.size() < page.total()) {
            add(new MoreButton(t("members.title"), () -> {
                shown += STEP;
                draw();
            }));
        }
    }

    private Span since(Member member) {
        return muted(t("member.since", TimeText.day(member.since())));
    }

    private Button remove(Member member) {
        String name = member.person().name();
        Button remove = new Button(t("member.remove"), click -> new Confirm(t("member.remove.confirm", name), t("member.remove.text"),
                t("member.remove"), () -> attempt(() -> {
                    organisations.removeMember(caller(), id, member.person().id());
                    draw();
                })).open());
        remove.setAriaLabel(t("member.remove.named", name));
        return remove;
    }
}

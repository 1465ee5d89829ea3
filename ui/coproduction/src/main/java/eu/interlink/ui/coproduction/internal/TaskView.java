package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.people.Team;
import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Recommendation;
import eu.interlink.coproduction.Assignment;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.api.Memento;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Prose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** A task: what to do, what was made, and which Interlinkers help, each with the reason. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "tasks/:task")
public class TaskView extends Screen implements BeforeEnterObserver, Memento {

    private static final int RECOMMENDED = 12;

    /** What is shown above the comments. While it is the same, nothing is drawn anew: what somebody is about to press must stay where it is. */
    private record Shown(Item task, Process.State state, String process, boolean binding, Set<Right> rights, Optional<String> waits, List<Assignment> assignments,
            List<Resource> resources, List<Recommendation> recommended, List<Team> teams) {
    }

    /** Drawn anew after every change; what is below it stays, because somebody may be writing there. */
    private final Div upper = new Div();
    private final Div actions = new Div();
    private UUID id;
    private CommentSection comments;
    private transient Shown shown;

    @Activate
    public TaskView(@Reference Services services) {
        super(services);
        followTools();
        follow(Catalogue.ENTRIES);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Routes.id(event, "task");
        comments = new CommentSection(this, id);
        shown = null;
        upper.addClassName("il-page-content");
        clear();
        add(new PresenceLine(this, id), upper, comments);
        draw();
    }

    @Override
    void draw() {
        Item task = services().processes().item(caller(), id);
        Process process = services().processes().find(caller(), task.process());
        follow(process.id());
        Set<Right> rights = rightsAt(task.id());
        Shown now = new Shown(task, process.state(), process.name(), process.binding(), rights, tree(process, task, rights).allWaits(task), services().assignments().of(caller(), id),
                services().resources().ofTask(caller(), id), rights.contains(Right.CREATE) ? recommended(task, process) : List.of(),
                services().organisations().myTeams(caller()).stream().filter(Team::administrator).toList());
        if (!now.equals(shown)) {
            shown = now;
            draw(process);
        }
        comments.open(process.state() == Process.State.OPEN);
        comments.draw();
    }

    @Override
    void forget() {
        shown = null;
    }

    private List<Recommendation> recommended(Item task, Process process) {
        return services().catalogue().recommend(caller(), task.profiles(), new Catalogue.Place(process.language(), process.organisation()), RECOMMENDED);
    }

    private GuideTree tree(Process process, Item task, Set<Right> rights) {
        return new GuideTree(process, services().processes().tree(caller(), process.id()), Map.of(task.id(), rights));
    }

    private void draw(Process process) {
        Item task = shown.task();
        Set<Right> rights = shown.rights();
        crumbs();
        upper.removeAll();
        actions.removeAll();
        crumb("", t("crumb.home"));
        crumb(Routes.PROCESSES, t("processes.title"));
        crumb(Routes.process(process.id()), process.name());
        title(task.name());
        if (process.state() != Process.State.OPEN) {
            upper.add(new ClosedNote(this, process));
        }
        if (!task.description().isBlank()) {
            upper.add(Prose.of(task.description()));
        }
        upper.add(status(task, rights));
        ItemDates.of(this, task).ifPresent(upper::add);
        shown.waits().ifPresent(names -> upper.add(muted(t(process.binding() ? "guide.waits.binding" : "guide.waits", names))));
        if (rights.contains(Right.EDIT)) {
            upper.add(changes(process, task, rights));
        }
        if (!shown.teams().isEmpty() && rights.contains(Right.MANAGE)) {
            List<Team> teams = shown.teams();
            Button invite = new Button(t("invite.title"), VaadinIcon.ENVELOPE_O.create(),
                    click -> attempt(() -> InviteDialog.open(this, teams, Routes.task(task.id()))));
            invite.setId("invite-here");
            actions.add(invite);
            primary(actions);
        }
        upper.add(new AssignmentSection(this, task, rights), resources(rights));
        if (rights.contains(Right.CREATE)) {
            upper.add(recommendations(task));
        }
    }

    @Override
    public String save() {
        return comments.save();
    }

    @Override
    public void restore(String memento) {
        comments.restore(memento);
    }

    private Div changes(Process process, Item task, Set<Right> rights) {
        Button edit = new Button(t("item.edit"), VaadinIcon.PENCIL.create(), click -> attempt(() -> ItemForm.edit(this, services().processes().item(caller(), id), this::draw)));
        edit.setId("task-edit");
        Button waits = new Button(t("item.waits"), VaadinIcon.HOURGLASS.create(),
                click -> attempt(() -> WaitsDialog.open(this, tree(process, task, rights), services().processes().item(caller(), id), this::draw)));
        waits.setId("task-waits");
        Div buttons = new Div(edit, waits);
        buttons.addClassName("il-buttons");
        return buttons;
    }

    private com.vaadin.flow.component.Component status(Item task, Set<Right> rights) {
        if (!rights.contains(Right.EDIT)) {
            return new StatusChip(task.status(), TEXTS, getLocale());
        }
        Select<Status> status = new Select<>();
        status.setId("task-status");
        status.setLabel(t("task.status"));
        status.setItems(Status.values());
        status.setItemLabelGenerator(choice -> t("status." + choice));
        status.setValue(task.status());
        status.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                attempt(() -> {
                    services().processes().setStatus(caller(), task.id(), change.getValue(), task.version());
                    Notices.success(t("task.status.saved"));
                });
                // Also if it was refused: the field shows what is.
                forget();
                attempt(this::draw);
            }
        });
        return status;
    }

    private Section resources(Set<Right> rights) {
        Section section = new Section(new H2(t("task.resources")));
        section.add(shown.resources().isEmpty() ? new EmptyState(VaadinIcon.FILE_ADD, t("task.resources.none.title"), t("task.resources.none.text"))
                : new ResourceList(this, shown.resources(), false));
        if (rights.contains(Right.CREATE)) {
            section.add(new Div(AddLinkDialog.button(this, id)));
        }
        return section;
    }

    private Section recommendations(Item task) {
        Section section = new Section(new H2(t("task.recommended")));
        section.setId("recommended");
        if (shown.recommended().isEmpty()) {
            section.add(new Paragraph(t("task.recommended.none")));
            return section;
        }
        UnorderedList cards = new UnorderedList();
        cards.addClassName("il-cards");
        shown.recommended().forEach(recommendation -> cards.add(new RecommendationCard(this, task.id(), recommendation)));
        section.add(cards);
        return section;
    }
}

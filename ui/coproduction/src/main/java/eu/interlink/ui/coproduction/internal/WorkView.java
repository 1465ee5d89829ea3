package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.Assignments.Filter;
import eu.interlink.coproduction.Assignments.Waiting;
import eu.interlink.coproduction.Comments.Mention;
import eu.interlink.coproduction.Work;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.Pages;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** What concerns the reader in all processes: what to do, who waits for an answer, where the reader is mentioned, and the calendar. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = Routes.WORK, menu = "menu.work", icon = "tasks", order = 15)
public class WorkView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 20;

    private final Checkbox done = new Checkbox();
    private final Div lists = new Div();
    private int shown = STEP;
    private int mentioned = STEP;

    @Activate
    public WorkView(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("work.title"));
        subtitle(t("work.subtitle"));
        done.setId("work-done");
        done.setLabel(t("work.done"));
        done.addValueChangeListener(change -> {
            shown = STEP;
            attempt(this::draw);
        });
        lists.addClassName("il-page-content");
        clear();
        add(done, lists, new CalendarSection(this, "calendar", () -> services().calendar().address(caller())));
        draw();
    }

    @Override
    void draw() {
        lists.removeAll();
        lists.add(work());
        List<Waiting> waiting = services().assignments().waiting(caller());
        if (!waiting.isEmpty()) {
            lists.add(waiting(waiting));
        }
        lists.add(mentions());
    }

    private Section work() {
        Filter filter = done.getValue() ? Filter.DONE : Filter.OPEN;
        Section section = new Section(new H2(t("work.assigned." + filter)));
        section.setId("work-assigned");
        Page<Work> work = Pages.first(shown, STEP, (offset, limit) -> services().assignments().mine(caller(), filter, offset, limit));
        section.add(work.items().isEmpty() ? new EmptyState(VaadinIcon.TASKS, t("work.none." + filter), t("work.none.text"))
                : new WorkList(this, work.items(), true));
        work.items().forEach(one -> follow(one.assignment().process()));
        if (work.items().size() < work.total()) {
            section.add(new MoreButton(t("work.more"), () -> {
                shown += STEP;
                attempt(this::draw);
            }));
        }
        return section;
    }

    private Section waiting(List<Waiting> waiting) {
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        for (Waiting one : waiting) {
            Div name = new Div(new Anchor(Routes.volunteers(one.process()), one.processName()));
            name.addClassName("il-resource-name");
            Div text = new Div(name, muted(t("work.requests", one.requests())));
            text.addClassName("il-resource-text");
            Div line = new Div(VaadinIcon.HANDSHAKE.create(), text);
            line.addClassName("il-resource");
            list.add(new ListItem(line));
        }
        Section section = new Section(new H2(t("work.waiting")), list);
        section.setId("work-waiting");
        return section;
    }

    private Section mentions() {
        Section section = new Section(new H2(t("work.mentions")));
        section.setId("work-mentions");
        Page<Mention> mentions = Pages.first(mentioned, STEP, (offset, limit) -> services().comments().mentions(caller(), offset, limit));
        if (mentions.items().isEmpty()) {
            section.add(new Paragraph(t("work.mentions.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        mentions.items().forEach(mention -> list.add(line(mention)));
        section.add(list);
        if (mentions.items().size() < mentions.total()) {
            section.add(new MoreButton(t("comment.more"), () -> {
                mentioned += STEP;
                attempt(this::draw);
            }));
        }
        return section;
    }

    private ListItem line(Mention mention) {
        Div name = new Div(new Anchor(Routes.task(mention.comment().task()), mention.taskName()));
        name.addClassName("il-resource-name");
        Div text = new Div(name, muted(mention.processName()), words(mention.comment().words()),
                muted(t("work.mentioned.by", mention.comment().authorName(), TimeText.of(mention.comment().created()))));
        text.addClassName("il-resource-text");
        Div line = new Div(VaadinIcon.COMMENT_O.create(), text);
        line.addClassName("il-resource");
        return new ListItem(line);
    }
}

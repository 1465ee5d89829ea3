package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Comment;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.kit.Avatars;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Pages;
import eu.interlink.ui.kit.TimeText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people say about a task. Made once for a screen: drawing it again changes only the lines that changed, so it takes neither the focus nor what
 * somebody is writing.
 */
final class CommentSection extends Section {

    /** What stands in the field and is not sent. */
    record Typed(String text, Map<String, UUID> chosen) {
    }

    /** A line, and what it shows. */
    private record Line(Comment comment, Optional<String> face, ListItem item) {
    }

    private static final int STEP = 20;

    private final transient Screen screen;
    private final UUID task;
    private final transient MentionField field;
    private final Form form = new Form();
    private final transient JsonMapper json = JsonMapper.builder().build();
    private final transient Map<UUID, Line> lines = new HashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();
    private int shown = STEP;

    CommentSection(Screen screen, UUID task) {
        this.screen = screen;
        this.task = task;
        setId("comments");
        field = new MentionField(screen, task, "comment");
        field.addTo(form);
        Button send = new Button(screen.t("comment.send"), click -> {
            if (form.submit(() -> screen.services().comments().add(Screen.caller(), task, field.kept()))) {
                field.clear();
                screen.attempt(this::draw);
            }
        });
        send.setId("comment-send");
        form.add(new Div(send));
        list.addClassName("il-resources");
        list.setId("comment-list");
        add(new H2(screen.t("comment.title")), form, list, more);
    }

    /** @param open whether anything may be said: not in a process that is finished */
    void open(boolean open) {
        form.setVisible(open);
    }

    /** Shows what changed. */
    void draw() {
        Page<Comment> page = Pages.first(shown, STEP, (offset, limit) -> screen.services().comments().list(Screen.caller(), task, offset, limit));
        Map<UUID, String> faces = screen.services().pictures().addresses(Screen.caller(), page.items().stream().map(Comment::author).distinct().toList());
        Set<UUID> gone = new HashSet<>(lines.keySet());
        page.items().forEach(comment -> gone.remove(comment.id()));
        gone.forEach(this::forget);
        for (int place = 0; place < page.items().size(); place++) {
            put(page.items().get(place), Optional.ofNullable(faces.get(page.items().get(place).author())), place);
        }
        more.removeAll();
        if (page.items().size() < page.total()) {
            more.add(new MoreButton(screen.t("comment.more"), () -> {
                shown += STEP;
                screen.attempt(this::draw);
            }));
        }
    }

    private void forget(UUID comment) {
        list.remove(lines.remove(comment).item());
    }

    private void put(Comment comment, Optional<String> face, int place) {
        Line known = lines.get(comment.id());
        if (known != null && known.comment().equals(comment) && known.face().equals(face)) {
            return;
        }
        if (known != null) {
            forget(comment.id());
        }
        Line line = new Line(comment, face, line(comment, face));
        lines.put(comment.id(), line);
        list.addComponentAtIndex(place, line.item());
    }

    private ListItem line(Comment comment, Optional<String> face) {
        Avatar avatar = Avatars.of(comment.authorName(), face);
        Span author = new Span(comment.authorName());
        author.addClassName("il-strong");
        String when = TimeText.of(comment.created());
        Div head = new Div(author, screen.muted(comment.edited().map(edited -> screen.t("comment.edited", when)).orElse(when)));
        head.addClassName("il-row");
        Div text = new Div(head, Screen.words(comment.words()));
        text.addClassName("il-resource-text");
        Div line = new Div(avatar, text);
        line.addClassName("il-resource");
        if (comment.own()) {
            line.add(button(VaadinIcon.EDIT, "comment.change", comment, () -> edit(comment)));
        }
        if (comment.removable()) {
            line.add(button(VaadinIcon.TRASH, "comment.remove", comment, () -> remove(comment)));
        }
        return new ListItem(line);
    }

    private Button button(VaadinIcon icon, String label, Comment comment, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(screen.t(label + ".named", comment.authorName(), TimeText.of(comment.created())));
        button.setTooltipText(screen.t(label));
        return button;
    }

    private void edit(Comment comment) {
        MentionField typed = new MentionField(screen, task, "edit-comment");
        typed.fill(comment.text(), comment.mentions());
        Edited<Comment> edited = new Edited<>(comment, () -> screen.services().comments().find(Screen.caller(), comment.id()),
                theirs -> Map.of(typed.text().getLabel(), theirs.words()), theirs -> typed.fill(theirs.text(), theirs.mentions()));
        FormDialog dialog = new FormDialog(screen.t("comment.change"), screen.t("team.save"), () -> {
            screen.services().comments().edit(Screen.caller(), comment.id(), typed.kept(), edited.seen().version());
            Notices.success(screen.t("comment.changed"));
            draw();
        });
        dialog.edits(edited);
        dialog.field("text", typed.text());
        dialog.text(typed.people());
        dialog.open();
    }

    private void remove(Comment comment) {
        new Confirm(screen.t("comment.remove.confirm"), screen.t("comment.remove.text"), screen.t("comment.remove"), () -> {
            screen.attempt(() -> {
                screen.services().comments().remove(Screen.caller(), comment.id());
                Notices.success(screen.t("comment.removed"));
            });
            screen.attempt(this::draw);
        }).open();
    }

    /** What was typed and not sent; empty if nothing was. */
    String save() {
        String typed = field.text().getValue();
        return typed.isBlank() ? "" : json.writeValueAsString(new Typed(typed, field.chosen()));
    }

    void restore(String memento) {
        try {
            Typed typed = json.readValue(memento, Typed.class);
            field.restore(typed.text(), typed.chosen());
        } catch (JacksonException e) {
            // Written by a version that kept it otherwise: an empty field is better than an error.
            field.clear();
        }
    }
}

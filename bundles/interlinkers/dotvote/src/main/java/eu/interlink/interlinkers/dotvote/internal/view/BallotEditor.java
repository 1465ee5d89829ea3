package eu.interlink.interlinkers.dotvote.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import eu.interlink.interlinkers.dotvote.internal.data.Choice;
import eu.interlink.interlinkers.dotvote.internal.data.Poll;
import eu.interlink.interlinkers.dotvote.internal.data.Result;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a person gives dots: one row per option with a button to add and one to take away. */
final class BallotEditor extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KEPT = "dots";

    private final transient ViewTexts texts;
    private final transient Runnable listener;
    private final Paragraph left = new Paragraph();
    private final Div aloud = new Div();
    private final UnorderedList list = new UnorderedList();
    private final transient Map<UUID, BallotRow> rows = new LinkedHashMap<>();
    private final transient Map<UUID, Integer> dots = new HashMap<>();
    private transient List<Choice> shown = List.of();
    private int allowed;
    private boolean closed;
    private boolean changed;

    BallotEditor(ViewTexts texts, Runnable listener) {
        this.texts = texts;
        this.listener = listener;
        left.setId("dotvote-left");
        list.getStyle().set("list-style", "none").setPadding("0").setMargin("0.5rem 0 0");
        // The screen shows what a click has done; this says it to those who do not see it.
        aloud.getElement().setAttribute("role", "status");
        aloud.getStyle().set("position", "absolute").set("width", "1px").set("height", "1px").set("overflow", "hidden").set("clip-path", "inset(50%)");
        add(left, list, aloud);
    }

    void show(Poll poll, Result result, boolean nowClosed) {
        allowed = poll.dots();
        closed = nowClosed;
        if (!changed) {
            dots.clear();
            dots.putAll(result.mine());
        }
        if (!poll.choices().equals(shown)) {
            // Only then: a rebuilt row would lose the focus.
            shown = poll.choices();
            dots.keySet().retainAll(shown.stream().map(Choice::id).toList());
            rebuild();
        }
        draw();
    }

    private void rebuild() {
        rows.clear();
        list.removeAll();
        for (Choice choice : shown) {
            BallotRow row = new BallotRow(texts, choice, step -> step(choice, step));
            rows.put(choice.id(), row);
            list.add(new ListItem(row));
        }
    }

    private void step(Choice choice, int step) {
        int next = dots.getOrDefault(choice.id(), 0) + step;
        if (closed || next < 0 || step > 0 && given() >= allowed) {
            return;
        }
        dots.put(choice.id(), next);
        changed = true;
        draw();
        listener.run();
        aloud.setText(texts.get("ballot.now", choice.label(), next, allowed - given()));
    }

    private void draw() {
        int rest = Math.max(0, allowed - given());
        left.setText(closed ? texts.get("ballot.closed") : texts.get("ballot.left", rest, allowed));
        rows.forEach((id, row) -> row.show(dots.getOrDefault(id, 0), !closed && rest > 0, !closed));
    }

    private int given() {
        return dots.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<UUID, Integer> dots() {
        return Map.copyOf(dots);
    }

    boolean changed() {
        return changed;
    }

    void saved() {
        changed = false;
    }

    void undo() {
        changed = false;
    }

    void remember(ObjectNode memento) {
        if (changed) {
            ObjectNode kept = memento.putObject(KEPT);
            dots.forEach((choice, count) -> kept.put(choice.toString(), count));
        }
    }

    void recall(JsonNode memento) {
        if (memento.has(KEPT)) {
            dots.clear();
            memento.path(KEPT).properties().forEach(entry -> dots.put(UUID.fromString(entry.getKey()), Math.max(0, entry.getValue().asInt())));
            dots.keySet().retainAll(shown.stream().map(Choice::id).toList());
            changed = true;
        }
    }
}

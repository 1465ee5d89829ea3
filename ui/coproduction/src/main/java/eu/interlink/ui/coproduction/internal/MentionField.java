package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import eu.interlink.coproduction.Assignments.Onlooker;
import eu.interlink.coproduction.Comments;
import eu.interlink.coproduction.MentionText;
import eu.interlink.ui.kit.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A text in which people are mentioned: they are chosen in a field of their own, which puts their name into the text. */
final class MentionField {

    private final TextArea text;
    private final ComboBox<Onlooker> people;
    private final Map<String, UUID> chosen = new HashMap<>();

    /** @param id begins the ids of both fields */
    MentionField(Screen screen, UUID task, String id) {
        text = new TextArea(screen.t("comment.text"));
        text.setId(id + "-text");
        text.setMaxLength(Comments.MAX_TEXT);
        text.setMinRows(2);
        text.setWidthFull();
        people = new ComboBox<>(screen.t("comment.mention"));
        people.setId(id + "-mention");
        people.setHelperText(screen.t("comment.mention.help"));
        people.setItemLabelGenerator(Onlooker::name);
        people.setWidthFull();
        people.setItems(query -> screen.services().assignments().onlookers(Screen.caller(), task, query.getFilter().orElse("")).stream()
                .skip(query.getOffset()).limit(query.getLimit()));
        people.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                mention(change.getValue());
            }
        });
    }

    void addTo(Form form) {
        form.field("text", text);
        form.text(people);
    }

    TextArea text() {
        return text;
    }

    ComboBox<Onlooker> people() {
        return people;
    }

    private void mention(Onlooker person) {
        String before = text.getValue();
        String gap = before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1)) ? "" : " ";
        text.setValue(before + gap + "@" + called(person.id(), person.name()) + " ");
        people.clear();
        text.focus();
    }

    /** What stands for a person in the text: the name, with a number if somebody else has the same. */
    private String called(UUID person, String name) {
        String called = name;
        for (int number = 2; chosen.containsKey(called) && !chosen.get(called).equals(person); number++) {
            called = name + " " + number;
        }
        chosen.put(called, person);
        return called;
    }

    /** As it is kept. */
    String kept() {
        return MentionText.kept(text.getValue(), chosen);
    }

    /** @param kept as {@link #kept} gave it  @param names of those mentioned */
    void fill(String kept, Map<UUID, String> names) {
        chosen.clear();
        Map<UUID, String> called = new HashMap<>();
        names.forEach((person, name) -> called.put(person, called(person, name)));
        text.setValue(MentionText.named(kept, called));
    }

    /** Who stands for which name. */
    Map<String, UUID> chosen() {
        return Map.copyOf(chosen);
    }

    /** @param typed as it stands in the field */
    void restore(String typed, Map<String, UUID> names) {
        chosen.clear();
        chosen.putAll(names);
        text.setValue(typed);
    }

    void clear() {
        chosen.clear();
        text.clear();
    }
}

package eu.interlink.interlinkers.dotvote.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.interlinkers.dotvote.internal.data.Choice;
import eu.interlink.interlinkers.dotvote.internal.data.Poll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The options of a vote as text fields, one per option; an empty field is no option. */
final class ChoiceFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ViewTexts texts;
    private final transient Runnable listener;
    private final Div rows = new Div();
    private final Button more = new Button();
    private final transient Map<UUID, TextField> fields = new LinkedHashMap<>();

    ChoiceFields(ViewTexts texts, Runnable listener) {
        this.texts = texts;
        this.listener = listener;
        more.setText(texts.get("settings.add"));
        more.setIcon(VaadinIcon.PLUS.create());
        more.setId("dotvote-add");
        more.addClickListener(click -> append());
        rows.getStyle().set("display", "grid").set("grid-template-columns", "minmax(0, 1fr)").set("gap", "0.75rem");
        getStyle().set("display", "grid").set("gap", "0.75rem").set("justify-items", "start");
        rows.setWidthFull();
        add(rows, more);
    }

    private void append() {
        TextField field = add(new Choice(UUID.randomUUID(), ""));
        listener.run();
        field.focus();
    }

    void show(List<Choice> choices) {
        rows.removeAll();
        fields.clear();
        choices.forEach(this::add);
        if (choices.isEmpty()) {
            add(new Choice(UUID.randomUUID(), ""));
            add(new Choice(UUID.randomUUID(), ""));
        }
    }

    private TextField add(Choice choice) {
        TextField field = new TextField(texts.get("settings.option", fields.size() + 1));
        field.setId("dotvote-choice-" + choice.id());
        field.setValue(choice.label());
        field.setMaxLength(Poll.MAX_LABEL);
        field.getStyle().set("flex", "1").setMinWidth("0");
        Button less = new Button(VaadinIcon.TRASH.create());
        field.addValueChangeListener(change -> {
            name(less, field);
            listener.run();
        });
        less.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        HorizontalLayout row = new HorizontalLayout(field, less);
        row.setAlignItems(Alignment.END);
        row.setSpacing("0.5rem");
        less.addClickListener(click -> {
            rows.remove(row);
            fields.remove(choice.id());
            number();
            listener.run();
            more.focus();
        });
        rows.add(row);
        fields.put(choice.id(), field);
        more.setVisible(fields.size() < Poll.MAX_CHOICES);
        name(less, field);
        return field;
    }

    private void number() {
        int place = 1;
        for (TextField field : fields.values()) {
            field.setLabel(texts.get("settings.option", place++));
        }
        more.setVisible(fields.size() < Poll.MAX_CHOICES);
    }

    private void name(Button button, TextField field) {
        String label = texts.get("settings.remove", field.getValue().isBlank() ? field.getLabel() : field.getValue());
        button.setAriaLabel(label);
        button.setTooltipText(label);
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        fields.forEach((id, field) -> choices.add(new Choice(id, field.getValue())));
        return choices;
    }
}

package eu.interlink.interlinkers.dotvote.internal.why;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.interlink.interlinkers.dotvote.internal.view.Section;
import eu.interlink.interlinkers.dotvote.internal.view.ViewTexts;
import eu.interlink.ui.api.ResourceContext;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A field for the own reason, and what others wrote. */
final class ReasonSection implements Section {

    private static final String KEPT = "reason";

    private final Reasons reasons;
    private final ResourceContext context;
    private final TextArea field = new TextArea();
    private final H3 title = new H3();
    private final UnorderedList others = new UnorderedList();
    private final Div whole = new Div(field, title, others);
    private String saved = "";
    private Runnable listener = () -> {
    };

    ReasonSection(Reasons reasons, ResourceContext context) {
        this.reasons = reasons;
        this.context = context;
        ViewTexts texts = new ViewTexts(context.locale());
        field.setId("dotvote-reason");
        field.setLabel(texts.get("reason.label"));
        field.setHelperText(texts.get("reason.help"));
        field.setMaxLength(Reasons.MAX);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> listener.run());
        title.setText(texts.get("reason.all"));
        others.setId("dotvote-reasons");
        others.getStyle().set("overflow-wrap", "anywhere").set("white-space", "pre-line");
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public boolean changed() {
        return !field.getValue().equals(saved);
    }

    @Override
    public void onChange(Runnable told) {
        listener = told;
    }

    @Override
    public void save() {
        reasons.put(context.caller(), context.resource(), field.getValue());
        saved = field.getValue().strip();
        field.setValue(saved);
    }

    @Override
    public void undo() {
        field.setValue(saved);
    }

    @Override
    public void refresh() {
        boolean typed = changed();
        saved = reasons.mine(context.caller(), context.resource());
        if (!typed) {
            field.setValue(saved);
        }
        List<String> all = reasons.all(context.caller(), context.resource());
        title.setVisible(!all.isEmpty());
        others.removeAll();
        all.forEach(words -> others.add(new ListItem(words)));
    }

    @Override
    public void setEnabled(boolean enabled) {
        field.setVisible(enabled || changed());
        field.setReadOnly(!enabled);
    }

    @Override
    public void remember(ObjectNode memento) {
        if (changed()) {
            memento.put(KEPT, field.getValue());
        }
    }

    @Override
    public void recall(JsonNode memento) {
        if (memento.has(KEPT)) {
            field.setValue(memento.path(KEPT).asString());
        }
    }
}

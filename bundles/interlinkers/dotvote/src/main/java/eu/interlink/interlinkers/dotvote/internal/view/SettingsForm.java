package eu.interlink.interlinkers.dotvote.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinkers.dotvote.internal.data.Choice;
import eu.interlink.interlinkers.dotvote.internal.data.Draft;
import eu.interlink.interlinkers.dotvote.internal.data.Poll;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Question, options, dots and deadline, for whoever may change them. */
final class SettingsForm extends Details {

    private static final long serialVersionUID = 1L;
    private static final String KEPT = "settings";

    private final transient ViewTexts texts;
    private final transient ZoneId zone;
    private final TextArea question = new TextArea();
    private final IntegerField dots = new IntegerField();
    private final DateTimePicker deadline = new DateTimePicker();
    private final ChoiceFields choices;
    private final Paragraph error = new Paragraph();
    private final Button undo = new Button();
    private transient Optional<Poll> shown = Optional.empty();
    private int version;
    private boolean filling;
    private boolean changed;

    SettingsForm(ViewTexts texts, ZoneId zone, Runnable save) {
        this.texts = texts;
        this.zone = zone;
        choices = new ChoiceFields(texts, this::touched);
        setSummaryText(texts.get("settings.title"));
        setId("dotvote-settings");
        getStyle().setMarginTop("1rem");
        setWidthFull();
        question.setLabel(texts.get("settings.question"));
        question.setId("dotvote-question");
        question.setMaxLength(Poll.MAX_QUESTION);
        question.setWidthFull();
        dots.setLabel(texts.get("settings.dots"));
        dots.setId("dotvote-dots");
        dots.setMin(1);
        dots.setMax(Poll.MAX_DOTS);
        dots.setStepButtonsVisible(true);
        deadline.setLabel(texts.get("settings.deadline"));
        deadline.setId("dotvote-deadline");
        deadline.setHelperText(texts.get("settings.zone", zone.getId()));
        deadline.setLocale(texts.locale());
        deadline.setDatePickerI18n(texts.calendar());
        deadline.setWidthFull();
        deadline.getStyle().setMinWidth("0");
        error.setId("dotvote-settings-error");
        error.getElement().setAttribute("role", "alert");
        error.getStyle().setColor("var(--vaadin-error-text-color, var(--lumo-error-text-color, #b00020))");
        Button apply = new Button(texts.get("settings.save"), click -> save.run());
        apply.setId("dotvote-settings-save");
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        undo.setText(texts.get("undo"));
        undo.addClickListener(click -> undo());
        question.addValueChangeListener(change -> touched());
        dots.addValueChangeListener(change -> touched());
        deadline.addValueChangeListener(change -> touched());
        Div form = new Div(question, choices, dots, deadline, error, new HorizontalLayout(apply, undo));
        form.getStyle().set("display", "grid").set("grid-template-columns", "minmax(0, 1fr)").set("gap", "1rem");
        add(form);
    }

    private void touched() {
        if (!filling) {
            changed = true;
            error.setText("");
            undo.setVisible(true);
        }
    }

    /** Shows the settings, unless the reader has begun to change them. */
    void show(Poll poll) {
        boolean first = shown.isEmpty();
        if (!changed && !shown.filter(before -> before.version() == poll.version()).isPresent()) {
            fill(poll.question(), poll.dots(), poll.deadline().map(end -> LocalDateTime.ofInstant(end, zone)), poll.choices(), poll.version());
        }
        shown = Optional.of(poll);
        undo.setVisible(changed);
        if (first && poll.choices().isEmpty()) {
            setOpened(true);
        }
    }

    private void fill(String asked, int allowed, Optional<LocalDateTime> end, List<Choice> options, int of) {
        filling = true;
        question.setValue(asked);
        dots.setValue(allowed);
        deadline.setValue(end.orElse(null));
        choices.show(options);
        version = of;
        filling = false;
    }

    Draft draft() {
        return new Draft(question.getValue(), dots.getValue() == null ? 0 : dots.getValue(),
                Optional.ofNullable(deadline.getValue()).map(this::instant), choices.choices(), version);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    void saved() {
        changed = false;
        shown = Optional.empty();
        error.setText("");
        // What was set is seen above now; the focus stays at the heading, as its button has gone.
        setOpened(false);
        getElement().callJsFunction("focus");
    }

    private void undo() {
        changed = false;
        error.setText("");
        Optional<Poll> poll = shown;
        shown = Optional.empty();
        poll.ifPresent(this::show);
    }

    void problem(Problem problem) {
        setOpened(true);
        error.setText(texts.of(problem));
    }

    void remember(ObjectNode memento) {
        if (changed) {
            ObjectNode kept = memento.putObject(KEPT).put("question", question.getValue()).put("version", version);
            kept.put("dots", dots.getValue() == null ? 0 : dots.getValue());
            Optional.ofNullable(deadline.getValue()).ifPresent(end -> kept.put("deadline", end.toString()));
            ArrayNode options = kept.putArray("choices");
            choices.choices().forEach(choice -> options.addObject().put("id", choice.id().toString()).put("label", choice.label()));
        }
    }

    void recall(JsonNode memento) {
        JsonNode kept = memento.path(KEPT);
        if (kept.isObject()) {
            List<Choice> options = new ArrayList<>();
            kept.path("choices").forEach(choice -> options.add(new Choice(UUID.fromString(choice.path("id").asString()), choice.path("label").asString())));
            Optional<LocalDateTime> end = kept.has("deadline") ? Optional.of(LocalDateTime.parse(kept.path("deadline").asString())) : Optional.empty();
            fill(kept.path("question").asString(), kept.path("dots").asInt(), end, options, kept.path("version").asInt());
            changed = true;
            setOpened(true);
        }
    }
}

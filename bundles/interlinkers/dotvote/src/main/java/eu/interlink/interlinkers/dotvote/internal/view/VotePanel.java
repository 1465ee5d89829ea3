package eu.interlink.interlinkers.dotvote.internal.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinkers.dotvote.internal.data.DotVotes;
import eu.interlink.interlinkers.dotvote.internal.data.Poll;
import eu.interlink.interlinkers.dotvote.internal.data.Result;
import eu.interlink.ui.api.Memento;
import eu.interlink.ui.api.ResourceContext;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The screen of one vote: question, ballot, result, settings. Follows what others do; what the reader has not saved stays. */
final class VotePanel extends Div implements Memento {

    private static final long serialVersionUID = 1L;

    private final transient ResourceContext context;
    private final transient DotVotes votes;
    private final transient Live live;
    private final transient ViewTexts texts;
    private final transient List<Section> sections;
    private final transient JsonMapper json = JsonMapper.builder().build();

    private final H2 question = new H2();
    private final Paragraph state = new Paragraph();
    private final Paragraph empty = new Paragraph();
    private final BallotEditor ballot;
    private final ResultTable results;
    private final SettingsForm settings;
    private final Button save = new Button();
    private final Button undo = new Button();
    private transient Optional<Live.Subscription> subscription = Optional.empty();
    private transient Poll poll;

    VotePanel(ResourceContext context, DotVotes votes, Live live, List<Section> sections) {
        this.context = context;
        this.votes = votes;
        this.live = live;
        this.sections = sections;
        texts = new ViewTexts(context.locale());
        ballot = new BallotEditor(texts, this::changed);
        results = new ResultTable(texts);
        settings = new SettingsForm(texts, context.caller().zone(), this::configure);
        poll = votes.poll(context.caller(), context.resource());
        build();
        refresh();
    }

    private void build() {
        setId("dotvote");
        getStyle().setMaxWidth("52rem").set("display", "grid").set("grid-template-columns", "minmax(0, 1fr)").set("gap", "1rem");
        question.setId("dotvote-asked");
        empty.setText(texts.get("empty"));
        save.setText(texts.get("save"));
        save.setId("dotvote-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> cast());
        undo.setText(texts.get("undo"));
        undo.setId("dotvote-undo");
        undo.addClickListener(click -> undo());
        HorizontalLayout actions = new HorizontalLayout(save, undo);
        actions.setWrap(true);
        add(question, state, empty, ballot);
        sections.forEach(section -> {
            section.onChange(this::changed);
            add(section.component());
        });
        add(actions, results, settings);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = Optional.of(live.subscribe(context.resource(), message -> ui.access(this::refresh)));
        // Something may have happened between making this screen and listening.
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.ifPresent(Live.Subscription::close);
        subscription = Optional.empty();
    }

    private void refresh() {
        try {
            poll = votes.poll(context.caller(), context.resource());
            show(votes.result(context.caller(), context.resource()));
        } catch (Problem e) {
            // The right, or the vote itself, went while the screen was open.
            context.say(texts.of(e));
        }
    }

    private void show(Result result) {
        boolean closed = votes.closed(poll);
        question.setText(poll.question());
        state.setText(stateText(closed));
        empty.setVisible(poll.choices().isEmpty());
        ballot.setVisible(!poll.choices().isEmpty());
        ballot.show(poll, result, closed);
        results.setVisible(!poll.choices().isEmpty());
        results.show(poll, result);
        settings.setVisible(context.may(Right.EDIT));
        settings.show(poll);
        sections.forEach(section -> {
            section.setEnabled(!closed && !poll.choices().isEmpty());
            section.refresh();
        });
        changed();
    }

    private String stateText(boolean closed) {
        return poll.deadline().map(end -> texts.get(closed ? "state.closed" : "state.until", texts.moment(end, context.caller().zone())))
                .orElseGet(() -> texts.get("state.open"));
    }

    private void changed() {
        boolean any = ballot.changed() || sections.stream().anyMatch(Section::changed);
        boolean open = !poll.choices().isEmpty() && !votes.closed(poll);
        save.setVisible(open);
        save.setEnabled(any);
        undo.setVisible(open && any);
    }

    private void cast() {
        try {
            Result result = votes.cast(context.caller(), context.resource(), ballot.dots());
            ballot.saved();
            sections.stream().filter(Section::changed).forEach(Section::save);
            show(result);
            context.say(texts.get("saved"));
        } catch (Problem e) {
            context.say(texts.of(e));
            refresh();
        }
    }

    private void undo() {
        ballot.undo();
        sections.forEach(Section::undo);
        refresh();
    }

    private void configure() {
        try {
            poll = votes.configure(context.caller(), context.resource(), settings.draft());
            settings.saved();
            refresh();
            context.say(texts.get("settings.saved"));
        } catch (Problem e) {
            settings.problem(e);
            context.say(texts.of(e));
        }
    }

    @Override
    public String save() {
        ObjectNode memento = json.createObjectNode();
        ballot.remember(memento);
        settings.remember(memento);
        sections.forEach(section -> section.remember(memento));
        return memento.isEmpty() ? "" : json.writeValueAsString(memento);
    }

    @Override
    public void restore(String memento) {
        try {
            JsonNode kept = json.readTree(memento);
            ballot.recall(kept);
            settings.recall(kept);
            sections.forEach(section -> section.recall(kept));
            refresh();
        } catch (JacksonException | IllegalArgumentException e) {
            context.say(texts.get("memento.lost"));
        }
    }
}

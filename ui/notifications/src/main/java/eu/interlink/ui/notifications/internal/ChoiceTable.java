package eu.interlink.ui.notifications.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import eu.interlink.notifications.Choices;
import eu.interlink.notifications.Choices.Channels;
import eu.interlink.notifications.Inbox;
import eu.interlink.notifications.Inbox.Kind;
import eu.interlink.ui.kit.DataTable;
import eu.interlink.ui.kit.Notices;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the person is told, and how; kept as soon as it is chosen. */
final class ChoiceTable extends Section {

    private final transient Screen screen;
    private final transient Inbox inbox;
    private transient Choices chosen;

    ChoiceTable(Screen screen, Inbox inbox) {
        this.screen = screen;
        this.inbox = inbox;
        setId("choices");
        draw();
    }

    private void draw() {
        removeAll();
        chosen = inbox.choices(Screen.caller());
        DataTable table = new DataTable(screen.t("choices.what"), screen.t("choices.app"), screen.t("choices.mail"));
        List<Kind> kinds = inbox.kinds(Screen.caller());
        kinds.forEach(kind -> table.row(kind.label(),
                box(kind, screen.t("choices.app"), channels(kind).app(), on -> new Channels(on, channels(kind).mail())),
                kind.mailOffered() ? box(kind, screen.t("choices.mail"), channels(kind).mail(), on -> new Channels(channels(kind).app(), on))
                        : Screen.muted(screen.t("choices.own-mail"))));
        add(new H2(screen.t("choices.title")), table, timing(), new Paragraph(new com.vaadin.flow.component.Text(screen.t("choices.others") + " "),
                new Anchor("account", screen.t("choices.account"))));
    }

    private Channels channels(Kind kind) {
        return chosen.kinds().getOrDefault(kind.name(), new Channels(true, false));
    }

    /** Makes new channels of whether the box is checked. */
    @FunctionalInterface
    private interface Change {
        Channels to(boolean on);
    }

    private Component box(Kind kind, String channel, boolean on, Change change) {
        Checkbox box = new Checkbox(on);
        box.setId("choice-" + kind.name().replace('.', '-') + (channel.equals(screen.t("choices.app")) ? "-app" : "-mail"));
        box.setAriaLabel(kind.label() + ": " + channel);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keep(now -> new Choices(Map.of(kind.name(), change.to(event.getValue())), now.daily(), now.version()));
            }
        });
        return box;
    }

    private Component timing() {
        RadioButtonGroup<Boolean> daily = new RadioButtonGroup<>(screen.t("choices.timing"));
        daily.setId("choice-daily");
        daily.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        daily.setItems(true, false);
        daily.setItemLabelGenerator(each -> screen.t(each ? "choices.daily" : "choices.at-once"));
        daily.setValue(chosen.daily());
        daily.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keep(now -> new Choices(Map.of(), event.getValue(), now.version()));
            }
        });
        return daily;
    }

    /** What somebody else chose in the same account meanwhile is shown instead. */
    private void keep(UnaryOperator<Choices> change) {
        if (screen.attempt(() -> chosen = inbox.choose(Screen.caller(), change.apply(chosen)))) {
            Notices.success(screen.t("choices.kept"));
        } else {
            draw();
        }
    }
}

package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.OpenProcesses;
import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.Facts;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.StatusBadge.Tone;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Whether the process looks for people, and what is needed. */
final class OpeningSection extends Section {

    private final transient Screen screen;
    private final UUID process;

    /** @param manages whether the reader may change it */
    OpeningSection(Screen screen, UUID process, Opening opening, boolean manages) {
        this.screen = screen;
        this.process = process;
        setId("opening");
        add(new H2(screen.t("opening.title")), new Paragraph(screen.t("opening.text")),
                new StatusBadge(opening.open() ? Tone.SUCCESS : Tone.NEUTRAL, screen.t(opening.open() ? "opening.open" : "opening.closed")));
        Facts facts = new Facts();
        if (!opening.needs().isBlank()) {
            facts.fact(screen.t("open.needs"), Screen.words(opening.needs()));
        }
        if (!opening.wanted().isBlank()) {
            facts.fact(screen.t("open.wanted"), opening.wanted());
        }
        if (facts.getChildren().findAny().isPresent()) {
            add(facts);
        }
        Div actions = new Div();
        actions.addClassName("il-row");
        if (manages) {
            Button change = new Button(screen.t("opening.change"), VaadinIcon.HANDSHAKE.create(), click -> change(opening));
            change.setId("change-opening");
            actions.add(change);
        }
        if (opening.open()) {
            actions.add(new Anchor(Routes.open(process), screen.t("opening.look")));
        }
        add(actions);
    }

    private void change(Opening opening) {
        Checkbox open = new Checkbox(screen.t("opening.switch"), opening.open());
        open.setId("opening-open");
        TextArea needs = new TextArea(screen.t("open.needs"));
        needs.setId("opening-needs");
        needs.setHelperText(screen.t("opening.needs.help"));
        needs.setMaxLength(OpenProcesses.MAX_NEEDS);
        needs.setMinRows(4);
        needs.setWidthFull();
        needs.setValue(opening.needs());
        TextField wanted = new TextField(screen.t("open.wanted"));
        wanted.setId("opening-wanted");
        wanted.setHelperText(screen.t("opening.wanted.help"));
        wanted.setMaxLength(OpenProcesses.MAX_WANTED);
        wanted.setWidthFull();
        wanted.setValue(opening.wanted());
        Edited<Opening> edited = new Edited<>(opening, () -> screen.services().openings().opening(Screen.caller(), process), theirs -> {
            Map<String, String> told = new LinkedHashMap<>();
            told.put(open.getLabel(), Edited.said(theirs.open()));
            told.put(needs.getLabel(), theirs.needs());
            told.put(wanted.getLabel(), theirs.wanted());
            return told;
        }, theirs -> {
            open.setValue(theirs.open());
            needs.setValue(theirs.needs());
            wanted.setValue(theirs.wanted());
        });
        FormDialog dialog = new FormDialog(screen.t("opening.title"), screen.t("team.save"), () -> {
            screen.services().openings().change(Screen.caller(), process,
                    new Opening(open.getValue(), needs.getValue(), wanted.getValue(), edited.seen().version()));
            Notices.success(screen.t(open.getValue() ? "opening.open" : "opening.closed"));
            screen.draw();
        });
        dialog.edits(edited);
        dialog.field("open", open);
        dialog.field("needs", needs);
        dialog.field("wanted", wanted);
        dialog.open();
    }
}

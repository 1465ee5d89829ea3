package eu.interlink.interlinkers.dotvote.internal.view;

import com.vaadin.flow.component.Component;
import eu.interlink.interlinker.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A further part of the screen. It is saved together with the dots. */
public interface Section {

    Component component();

    /** Whether something was typed and not saved. */
    boolean changed();

    /** Tells whenever {@link #changed()} may have changed. */
    void onChange(Runnable listener);

    /** Saves what was typed; the dots are already saved. @throws Problem if it cannot be saved */
    void save();

    /** Throws away what was typed. */
    void undo();

    /** Reads again what others have written, and keeps what was typed. */
    void refresh();

    /** Whether something can be typed now. */
    void setEnabled(boolean enabled);

    /** Adds what was typed to the memento. */
    void remember(ObjectNode memento);

    /** Takes over what was typed from a memento. */
    void recall(JsonNode memento);
}

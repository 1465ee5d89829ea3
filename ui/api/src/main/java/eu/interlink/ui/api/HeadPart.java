package eu.interlink.ui.api;

import com.vaadin.flow.component.Component;
import eu.interlink.interlinker.Caller;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Something small that stands in the head of every page, left of the language. A whiteboard service; the page frame takes its components away with it. */
@ConsumerType
public interface HeadPart {

    /** A new component for one open page; empty if the caller has no use for it. Called on the UI's thread. */
    Optional<Component> of(Caller caller);
}

package eu.interlink.ui.api;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The screen of a software Interlinker. Register it as a service with {@code interlinker.id}. The platform shows the component below
 * its own header (path, name, actions). If the component implements {@link Memento}, unsaved input survives an upgrade of the bundle.
 */
@ConsumerType
public interface ResourceView {

    /** A new component that shows one resource. Called on the UI's thread; the caller is known to have the right to view it. */
    Component open(ResourceContext context);
}

package eu.interlink.ui.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A screen whose unsaved input survives an upgrade of its bundle, and a restart. The text is JSON: never an object of a class of the
 * bundle. Fields that carry text should have stable ids.
 */
@ConsumerType
public interface Memento {

    /** The unsaved state; an empty string if there is nothing to keep. */
    String save();

    /** Takes over what {@link #save()} of this or the former version gave. Must cope with text that it does not understand. */
    void restore(String memento);
}

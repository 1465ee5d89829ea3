package eu.interlink.lifecycle;

import org.osgi.annotation.versioning.ConsumerType;

/** Told where a change is while it goes on. Register it as a service; return quickly. */
@ConsumerType
public interface StepListener {

    /** A step was begun. Steps that a change does not need are left out. */
    void reached(String id, Step step);
}

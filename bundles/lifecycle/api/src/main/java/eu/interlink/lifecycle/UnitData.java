package eu.interlink.lifecycle;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A part of the platform that keeps something for Interlinkers, e.g. the rows and files of their resources. Register it as a service. */
@ConsumerType
public interface UnitData {

    /**
     * Deletes all that is kept for an Interlinker; what is gone already is no error. Called while the Interlinker is still in use, so
     * that it can be told, and again when it is not; after a failure or a crash once more.
     */
    void purge(String interlinker);

    /** Amounts that are there now, also if they are zero: after {@link #purge} they are the proof. */
    List<Plan.Use> left(String interlinker);
}

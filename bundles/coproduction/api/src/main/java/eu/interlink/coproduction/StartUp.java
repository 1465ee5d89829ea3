package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** What a process needs before people can work in it well. It follows from the state of the process: nobody ticks it off. */
@ProviderType
public interface StartUp {

    /** In the order in which it is best done. */
    enum Step {
        /** It says what it is for. */
        PURPOSE,
        /** An organisation is in charge. */
        ORGANISATION,
        /** It says how administration and citizens share the work. */
        MODEL,
        /** There is a task. */
        GUIDE,
        /** Somebody besides its first administrator has a right in it. */
        PEOPLE,
        /** A task has a last day. */
        DATES,
        /** Somebody is asked to do something. */
        ASSIGNMENTS,
        /** There is a resource. */
        RESOURCES,
        /** Its record of processing has no gaps. */
        PROTECTION
    }

    /** One step, and whether the process has it. */
    record Point(Step step, boolean done) {
    }

    /** All steps, in their order. */
    @Requires("coproduction.process.manage")
    List<Point> points(Caller caller, UUID process);
}

package eu.interlink.interlinker;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that an Interlinker does again and again without being asked, e.g. closing what has ended. Register it as a service with
 * {@link Interlinker#ID} and {@link #EVERY}; a bundle may have several. The platform runs it, so that at an upgrade it changes hands:
 * never do two versions run a job at the same time, and never do two nodes. A run that has begun is finished by the version that
 * began it.
 */
@ConsumerType
@FunctionalInterface
public interface Job {

    /** Service property: how many milliseconds the platform waits between the end of a run and the next one; a number, at least 10. */
    String EVERY = "interlinker.every";

    /**
     * Does one piece of the work. Keep it short: an upgrade waits for its end, and after the time that the administrator allows it goes
     * on without it.
     *
     * @throws Exception if it could not be done. It is logged, counts as a failed call of this version, and the next run comes as usual.
     */
    void run() throws Exception;
}

package eu.interlink.lifecycle.internal.jobs;

import eu.interlink.interlinker.Job;
import java.time.Duration;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentConstants;

/** How often a job runs, as its service says. */
final class Pace {

    private static final long SHORTEST_MILLIS = 10;

    private Pace() {
    }

    /** @throws IllegalStateException with a sentence for the administrator and the vendor */
    static Duration of(ServiceReference<?> job) {
        String said = String.valueOf(job.getProperty(Job.EVERY));
        if (!said.matches("[0-9]{1,15}") || Long.parseLong(said) < SHORTEST_MILLIS) {
            throw new IllegalStateException("its job " + name(job) + " must say in '" + Job.EVERY + "' how many milliseconds lie between two runs, at least "
                    + SHORTEST_MILLIS + "; it says '" + said + "'");
        }
        return Duration.ofMillis(Long.parseLong(said));
    }

    static String name(ServiceReference<?> job) {
        return String.valueOf(job.getProperty(ComponentConstants.COMPONENT_NAME));
    }
}

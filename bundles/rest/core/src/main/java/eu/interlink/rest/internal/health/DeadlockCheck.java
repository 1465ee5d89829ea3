package eu.interlink.rest.internal.health;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;

/** Threads that wait for each other never end; only a restart helps. */
@Component(property = {HealthCheck.NAME + "=threads", HealthCheck.TAGS + "=live"})
public final class DeadlockCheck implements HealthCheck {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public Result execute() {
        long[] stuck = threads.findDeadlockedThreads();
        return stuck == null ? new Result(Result.Status.OK, "No threads wait for each other.")
                : new Result(Result.Status.CRITICAL, stuck.length + " threads wait for each other for ever.");
    }
}

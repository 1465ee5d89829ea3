package eu.interlink.demo.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;

/** Keeps the platform from calling itself ready before the sample data is there: whoever follows the tour needs it. */
@Component(service = {DemoReady.class, HealthCheck.class}, immediate = true, property = {"hc.name=sample data", "hc.tags=ready"})
public class DemoReady implements HealthCheck {

    private volatile boolean done;

    /** The sample data is there, or could not be made; the log says why. */
    void done() {
        done = true;
    }

    @Override
    public Result execute() {
        return done ? new Result(Result.Status.OK, "The sample data is there.")
                : new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "The sample data is being made.");
    }
}

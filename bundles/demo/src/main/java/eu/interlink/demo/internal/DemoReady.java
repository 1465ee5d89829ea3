package eu.interlink.demo.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;

/** Keeps the platform from calling itself ready before the sample data is there: whoever follows the tour needs it. */
@Component(service = {DemoReady.class, HealthCheck.class}, immediate = true, property = {HealthCheck.NAME + "=sample data", HealthCheck.TAGS + "=ready"})
public final class DemoReady implements HealthCheck {

    private volatile Result result = new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "The sample data is being made.");

    void done() {
        result = new Result(Result.Status.OK, "The sample data is there.");
    }

    /** A warning keeps nobody out. */
    void failed(String reason) {
        result = new Result(Result.Status.WARN, "The sample data could not be made completely; the next start tries again. " + reason);
    }

    @Override
    public Result execute() {
        return result;
    }
}

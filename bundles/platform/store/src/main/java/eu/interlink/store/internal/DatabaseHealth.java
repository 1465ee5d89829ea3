package eu.interlink.store.internal;

import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Is the database there, and are all migrations done? */
@Component(property = {HealthCheck.NAME + "=database", HealthCheck.TAGS + "=ready", HealthCheck.TAGS + "=database"})
public final class DatabaseHealth implements HealthCheck {

    private final DatabaseService service;

    @Activate
    public DatabaseHealth(@Reference DatabaseService service) {
        this.service = service;
    }

    @Override
    public Result execute() {
        Optional<String> failure = service.failure();
        if (failure.isPresent()) {
            return new Result(Result.Status.CRITICAL, failure.get());
        }
        if (!service.settled()) {
            return new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "The database is being prepared.");
        }
        boolean alive = service.database().filter(Database::alive).isPresent();
        return alive ? new Result(Result.Status.OK, "The database answers.")
                : new Result(Result.Status.CRITICAL, "The database does not answer.");
    }
}

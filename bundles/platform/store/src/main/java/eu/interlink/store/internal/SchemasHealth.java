package eu.interlink.store.internal;

import eu.interlink.store.Schemas;
import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which bundles cannot use their schema, and why. A warning only: the others work. */
@Component(property = {HealthCheck.NAME + "=schemas", HealthCheck.TAGS + "=ready", HealthCheck.TAGS + "=schemas"})
public final class SchemasHealth implements HealthCheck {

    private final Schemas schemas;

    @Activate
    public SchemasHealth(@Reference Schemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        List<Schemas.State> states = schemas.states();
        for (Schemas.State state : states) {
            state.failure().ifPresent(reason -> log.warn("{} has no schema {}: {}", state.bundle(), state.name(), reason));
        }
        log.info("{} schemas", states.size());
        return new Result(log);
    }
}

package eu.interlink.lifecycle.internal;

import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.swap.Graves;
import eu.interlink.lifecycle.internal.swap.Steps;
import eu.interlink.lifecycle.internal.swap.UnitStates;
import java.time.Duration;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which units do not run and why, and what of former versions is still about. Warnings only: one unit never takes the platform down. */
@Component(property = {HealthCheck.NAME + "=units", HealthCheck.TAGS + "=ready"})
public final class UnitsHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final UnitStates states;
    private final Graves graves;
    private final Steps steps;

    @Activate
    public UnitsHealth(@Reference UnitStates states, @Reference Graves graves, @Reference Steps steps) {
        this.states = states;
        this.graves = graves;
        this.steps = steps;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        for (Unit unit : states.all()) {
            if (unit.state() == Unit.State.RUNNING) {
                log.info("{} {} runs", unit.id(), unit.version());
            } else {
                log.warn("{} {} is {}{}", unit.id(), unit.version(), unit.state(), unit.reason().map(reason -> ": " + reason).orElse(""));
            }
        }
        graves.restless(PATIENCE).forEach(label -> log.warn("{} went more than {} ago, but its classes are still in memory", label, PATIENCE));
        steps.stuck().forEach(log::warn);
        return new Result(log);
    }
}

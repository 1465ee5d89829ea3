package eu.interlink.rest.internal.health;

import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Probes for those who watch the server: {@code live} (else restart it) and {@code ready} (else send nobody there). Whoever wants to be
 * part of one registers a Felix {@code HealthCheck} with the tag. That HTTP is up, the answer itself proves.
 */
@Component(service = {Endpoints.class, HealthEndpoints.class})
public final class HealthEndpoints implements Endpoints {

    static final String LIVE = "live";
    static final String READY = "ready";
    /** Without these the probe says no: the part that registers them has not come up. */
    private static final Set<String> NEEDED = Set.of("bundles", "database");
    /** The same answer for so long, so that probes from outside cannot keep the server busy. A bad one is asked again at once. */
    private static final long KEEP_NANOS = 500_000_000L;

    /** @param at {@link System#nanoTime()} */
    private record Kept(Health health, long at) {
    }

    /** Long enough for a busy machine: one that is slow need not be taken out of service. Whoever asks sets a shorter limit if it must. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final HealthCheckExecutor executor;
    private final HealthCheckExecutionOptions options = new HealthCheckExecutionOptions().setForceInstantExecution(true)
            .setOverrideGlobalTimeout(PATIENCE_MILLIS);
    private volatile Kept ready = new Kept(new Health("", List.of()), System.nanoTime() - KEEP_NANOS);
    private volatile Kept live = ready;

    @Activate
    public HealthEndpoints(@Reference HealthCheckExecutor executor) {
        this.executor = executor;
    }

    @Override
    public String tag() {
        return "Health";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/health/live", "public", "Whether the process works; 503 if it should be restarted.", Health.class, call -> live()),
                Endpoint.get("/health/ready", "public", "Whether people can work; 503 with the reasons if not.", Health.class, call -> ready()));
    }

    private Health live() {
        if (System.nanoTime() - live.at() > KEEP_NANOS) {
            live = new Kept(check(LIVE, Set.of()), System.nanoTime());
        }
        return live.health();
    }

    /** @throws Problem UNAVAILABLE with the names of the checks that failed */
    public void requireReady() {
        ready();
    }

    private Health ready() {
        if (System.nanoTime() - ready.at() > KEEP_NANOS) {
            ready = new Kept(check(READY, NEEDED), System.nanoTime());
        }
        return ready.health();
    }

    private Health check(String tag, Set<String> needed) {
        List<HealthCheckExecutionResult> results = executor.execute(HealthCheckSelector.tags(tag), options);
        TreeMap<String, String> bad = new TreeMap<>();
        needed.forEach(name -> bad.put(name, "not there yet"));
        for (HealthCheckExecutionResult result : results) {
            bad.remove(result.getHealthCheckMetadata().getName());
            // Felix calls a check that does not come to an end only a warning, for five minutes; a database that is gone is such a one.
            boolean late = tag.equals(READY) && result.hasTimedOut();
            if (late || result.getHealthCheckResult().getStatus().compareTo(Result.Status.WARN) > 0) {
                bad.put(result.getHealthCheckMetadata().getName(), message(result));
            }
        }
        if (!bad.isEmpty()) {
            throw new Problem(Problem.Kind.UNAVAILABLE, "not-" + tag, bad.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; ", "Not " + tag + ". ", "")), bad);
        }
        return new Health("OK", results.stream().map(result -> new Health.Check(result.getHealthCheckMetadata().getName(),
                result.getHealthCheckResult().getStatus().name(), message(result))).sorted(java.util.Comparator.comparing(Health.Check::name)).toList());
    }

    private static String message(HealthCheckExecutionResult result) {
        StringBuilder text = new StringBuilder();
        result.getHealthCheckResult().forEach(entry -> text.append(text.isEmpty() ? "" : " ").append(entry.getMessage()));
        return text.toString();
    }
}

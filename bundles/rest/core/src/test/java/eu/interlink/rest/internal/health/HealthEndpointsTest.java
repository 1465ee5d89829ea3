package eu.interlink.rest.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Endpoint;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckMetadata;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

class HealthEndpointsTest {

    private final List<HealthCheckExecutionResult> results = new ArrayList<>();
    private int executions;

    private final HealthEndpoints endpoints = new HealthEndpoints(new HealthCheckExecutor() {
        @Override
        public List<HealthCheckExecutionResult> execute(HealthCheckSelector selector) {
            return execute(selector, new HealthCheckExecutionOptions());
        }

        @Override
        public List<HealthCheckExecutionResult> execute(HealthCheckSelector selector, HealthCheckExecutionOptions options) {
            executions++;
            return results;
        }
    });

    @Test
    void ready_when_all_checks_are_well() throws Exception {
        results.add(result("bundles", Result.Status.OK));
        results.add(result("database", Result.Status.WARN));
        Health health = ask("/health/ready");
        assertEquals("OK", health.status());
        assertEquals(List.of("bundles", "database"), health.checks().stream().map(Health.Check::name).toList());
    }

    @Test
    void not_ready_while_a_part_that_must_be_there_has_not_come_up() {
        results.add(result("bundles", Result.Status.OK));
        Problem problem = assertThrows(Problem.class, () -> ask("/health/ready"));
        assertEquals(Problem.Kind.UNAVAILABLE, problem.kind());
        assertEquals("Not ready. database: not there yet", problem.getMessage());
    }

    @Test
    void the_names_of_what_fails_are_told() {
        results.add(result("bundles", Result.Status.TEMPORARILY_UNAVAILABLE));
        results.add(result("database", Result.Status.CRITICAL));
        Problem problem = assertThrows(Problem.class, () -> ask("/health/ready"));
        assertEquals(Set.of("bundles", "database"), problem.details().keySet());
    }

    @Test
    void not_ready_while_a_check_does_not_come_to_an_end_but_no_reason_to_restart() throws Exception {
        results.add(result("bundles", Result.Status.OK));
        results.add(result("database", Result.Status.WARN, true));
        assertEquals(Set.of("database"), assertThrows(Problem.class, () -> ask("/health/ready")).details().keySet());
        assertEquals("OK", ask("/health/live").status());
    }

    @Test
    void a_good_answer_is_kept_for_a_moment_and_a_bad_one_is_asked_again() throws Exception {
        assertThrows(Problem.class, () -> ask("/health/ready"));
        assertThrows(Problem.class, () -> ask("/health/ready"));
        assertEquals(2, executions);
        ask("/health/live");
        int before = executions;
        long begin = System.nanoTime();
        ask("/health/live");
        // Only if this machine was not asleep in between.
        assertEquals(System.nanoTime() - begin < 400_000_000L ? before : executions, executions);
    }

    private Health ask(String path) throws Exception {
        Endpoint endpoint = endpoints.endpoints().stream().filter(candidate -> candidate.path().equals(path)).findFirst().orElseThrow();
        return (Health) endpoint.handler().handle(null);
    }

    private static HealthCheckExecutionResult result(String name, Result.Status status) {
        return result(name, status, false);
    }

    private static HealthCheckExecutionResult result(String name, Result.Status status, boolean late) {
        HealthCheckMetadata metadata = new HealthCheckMetadata(new CheckReference(java.util.Map.of(HealthCheck.NAME, name, Constants.SERVICE_ID, 1L)));
        return new HealthCheckExecutionResult() {
            @Override
            public Result getHealthCheckResult() {
                return new Result(status, "because");
            }

            @Override
            public long getElapsedTimeInMs() {
                return 0;
            }

            @Override
            public Date getFinishedAt() {
                return new Date();
            }

            @Override
            public boolean hasTimedOut() {
                return late;
            }

            @Override
            public HealthCheckMetadata getHealthCheckMetadata() {
                return metadata;
            }
        };
    }
}

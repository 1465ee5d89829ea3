package eu.interlink.rest.internal.system;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import eu.interlink.rest.internal.health.HealthEndpoints;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the operator asks of the running server. */
@Component
public final class SystemEndpoints implements Endpoints {

    /**
     * @param version  of the program
     * @param started  when
     * @param uptime   seconds since then
     * @param ready    whether people can work
     * @param notReady why not, absent if they can
     * @param database product and version
     */
    record Status(String version, Instant started, long uptime, boolean ready, Optional<String> notReady, String database) {
    }

    private final Policy policy;
    private final HealthEndpoints health;
    private final DataSource database;
    private final Backup backup;
    private final String version;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public SystemEndpoints(@Reference Policy policy, @Reference HealthEndpoints health, @Reference Backup backup,
            @Reference(target = "(interlink.schema=settings)") DataSource database, BundleContext context) {
        this.policy = policy;
        this.health = health;
        this.backup = backup;
        this.database = database;
        this.version = context.getBundle().getVersion().toString();
    }

    @Override
    public String tag() {
        return "System";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/system/status", SystemRules.STATUS, "How the server is.", Status.class, call -> status(call.caller())),
                Endpoint.get("/system/backup", SystemRules.BACKUP, "Database, files, Interlinkers and local settings as one zip archive.", Stream.class,
                        call -> backup(call.caller())));
    }

    private Status status(Caller caller) throws SQLException {
        policy.require(caller, SystemRules.STATUS, Optional.empty());
        Instant started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        Optional<String> notReady = Optional.empty();
        try {
            health.requireReady();
        } catch (Problem problem) {
            notReady = Optional.of(problem.getMessage());
        }
        try (Connection connection = database.getConnection()) {
            return new Status(version, started, Duration.between(started, clock.instant()).toSeconds(), notReady.isEmpty(), notReady,
                    connection.getMetaData().getDatabaseProductName() + " " + connection.getMetaData().getDatabaseProductVersion());
        }
    }

    private Stream backup(Caller caller) {
        policy.require(caller, SystemRules.BACKUP, Optional.empty());
        return new Stream("application/zip", Optional.of("interlink-" + LocalDate.now(clock.withZone(ZoneOffset.UTC)) + ".zip"), backup::write);
    }
}

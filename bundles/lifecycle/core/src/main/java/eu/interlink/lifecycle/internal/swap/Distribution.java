package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Interlinkers that ship with the platform: the jars of the framework property {@code interlink.units}. Trusted as the platform is. */
@Component(service = Distribution.class)
public final class Distribution {

    /** Framework property: absolute paths of jars, separated by commas. */
    static final String UNITS = "interlink.units";

    private static final Logger LOG = LoggerFactory.getLogger(Distribution.class);

    private record Shipped(Path jar, UnitRow row) {
    }

    private final Map<String, Shipped> shipped = new TreeMap<>();

    @Activate
    public Distribution(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(UNITS)).orElse(""));
    }

    Distribution(String jars) {
        for (String jar : jars.split(",")) {
            if (!jar.isBlank()) {
                add(Path.of(jar.strip()));
            }
        }
    }

    private void add(Path jar) {
        try {
            UnitManifest manifest = UnitManifest.read(jar).orElseThrow(() -> new IOException("no manifest"));
            String id = manifest.id().orElseThrow(() -> new IOException("no " + UnitManifest.ID));
            String name = manifest.symbolicName().orElseThrow(() -> new IOException("no symbolic name"));
            FileRef file = new FileRef(IncomingJar.hash(jar), jar.getFileName().toString(), "application/java-archive", Files.size(jar));
            shipped.put(id, new Shipped(jar, new UnitRow(id, name, manifest.version().toString(), file, UnitRow.DISTRIBUTION,
                    Optional.of("Interlink"), true, Instant.now())));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("The unit {} of the distribution cannot be used", jar, e);
        }
    }

    /** The file of a jar of this distribution. */
    Optional<Path> jar(String id, String sha256) {
        return Optional.ofNullable(shipped.get(id)).filter(unit -> unit.row().sha256().equals(sha256)).map(Shipped::jar);
    }

    /** Whether a jar ships with the platform, so that it is trusted as the platform is. */
    public boolean ships(String sha256) {
        return shipped.values().stream().anyMatch(unit -> unit.row().sha256().equals(sha256));
    }

    /** Brings the wanted state up to what this release ships. What an administrator chose instead, or took out of use, stays so. */
    void bringInto(UnitTable table) {
        table.together(() -> {
            for (UnitRow row : table.all()) {
                if (row.fromDistribution() && !shipped.containsKey(row.id())) {
                    table.forget(row.id());
                }
            }
            for (Shipped unit : shipped.values()) {
                Optional<UnitRow> known = table.find(unit.row().id());
                if (known.isEmpty() || known.get().fromDistribution() && known.get().wanted() && !known.get().location().equals(unit.row().location())) {
                    table.save(unit.row());
                }
            }
        });
    }
}

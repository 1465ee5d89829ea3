package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.internal.plan.JarSchema;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import eu.interlink.lifecycle.internal.slots.Live;
import eu.interlink.lifecycle.internal.swap.KeptTable.Kept;
import eu.interlink.store.Schemas;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second half of expand and contract: when neither the version in use nor one that is kept needs an old shape of the data any more,
 * the scripts that take it away are run. A version needs every shape from the lower end of its levels on.
 */
@Component(service = Contracts.class)
public final class Contracts {

    private static final Logger LOG = LoggerFactory.getLogger(Contracts.class);

    private final Schemas schemas;
    private final FormerVersions former;
    private final Jars jars;
    private final Path temporary;

    @Activate
    public Contracts(BundleContext context, @Reference Schemas schemas, @Reference FormerVersions former, @Reference Jars jars) {
        this(Path.of(context.getProperty("interlink.data"), "tmp"), schemas, former, jars);
    }

    Contracts(Path temporary, Schemas schemas, FormerVersions former, Jars jars) {
        this.temporary = temporary;
        this.schemas = schemas;
        this.former = former;
        this.jars = jars;
    }

    /** Runs what may be run; a failure stops nothing and is tried again after the next change. @return names of the scripts */
    List<String> settle(Live live) {
        Optional<JarSchema> schema = JarSchema.of(UnitManifest.of(live.bundle().getHeaders("")));
        if (schema.isEmpty() || live.bundle().findEntries("db/" + schema.get().name(), "C*.sql", false) == null) {
            return List.of();
        }
        try {
            Version floor = floor(live, schema.get());
            if (floor.equals(Version.emptyVersion)) {
                return List.of();
            }
            List<String> run = schemas.contract(live.bundle(), JarSchema.text(floor));
            if (!run.isEmpty()) {
                LOG.info("{}: nobody needs data older than level {} any more: {} were run", live, JarSchema.text(floor), run);
            }
            return run;
        } catch (IOException | RuntimeException e) {
            LOG.warn("Old shapes of the data of {} could not be taken away. It is tried again after the next change.", live, e);
            return List.of();
        }
    }

    /** The lowest level that anybody needs. */
    private Version floor(Live live, JarSchema own) throws IOException {
        List<Version> needed = new ArrayList<>(List.of(own.levels().getLeft()));
        for (Kept kept : former.of(live.id())) {
            needed.add(lowest(kept));
        }
        return needed.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private Version lowest(Kept kept) throws IOException {
        Files.createDirectories(temporary);
        Path folder = Files.createTempDirectory(temporary, "kept-");
        try {
            Optional<UnitManifest> manifest = UnitManifest.read(jars.copy(kept, folder));
            return manifest.flatMap(JarSchema::of).map(schema -> schema.levels().getLeft()).orElse(Version.emptyVersion);
        } finally {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}

package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.swap.KeptTable.Kept;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the jars lie: those of the distribution in it, all others in the platform's file store, so that a backup holds them. */
@Component(service = Jars.class)
public final class Jars {

    /** Largest jar accepted, in bytes. */
    public static final long MAX = 200L * 1024 * 1024;

    private final eu.interlink.interlinker.platform.Files files;
    private final Distribution distribution;

    @Activate
    public Jars(@Reference eu.interlink.interlinker.platform.Files files, @Reference Distribution distribution) {
        this.files = files;
        this.distribution = distribution;
    }

    /** Stores a jar and holds it for the unit; one of the distribution stays where it is. @throws Problem LIMIT or UNAVAILABLE, as the file store says */
    public FileRef keep(UnitRow row, IncomingJar jar) throws IOException {
        if (row.fromDistribution()) {
            return row.file();
        }
        try (InputStream in = Files.newInputStream(jar.file())) {
            return files.put(row.holder(), jar.name(), in, MAX);
        }
    }

    /** Lets go of a jar that its unit does not need any more. */
    public void letGo(UnitRow row) {
        if (!row.fromDistribution()) {
            files.release(row.holder(), row.file());
        }
    }

    void letGo(Kept kept) {
        if (!fromDistribution(kept)) {
            files.release(UnitRow.holder(kept.id()), kept.file());
        }
    }

    /** Whether the jar of a kept version can still be had. A new release of the platform takes its former jars away. */
    boolean there(Kept kept) {
        return !fromDistribution(kept) || distribution.jar(kept.id(), kept.file().sha256()).isPresent();
    }

    private static boolean fromDistribution(Kept kept) {
        return kept.version().source().equals(UnitRow.DISTRIBUTION);
    }

    /** Writes the jar of a kept version into a folder, under its own name. */
    public Path copy(Kept kept, Path folder) throws IOException {
        Path copy = folder.resolve(kept.file().name());
        Optional<Path> jar = distribution.jar(kept.id(), kept.file().sha256());
        try (InputStream in = jar.isPresent() ? Files.newInputStream(jar.get()) : files.open(kept.file())) {
            Files.copy(in, copy);
        }
        return copy;
    }

    InputStream open(UnitRow row) throws IOException {
        Optional<Path> jar = distribution.jar(row.id(), row.sha256());
        return jar.isPresent() ? Files.newInputStream(jar.get()) : files.open(row.file());
    }
}

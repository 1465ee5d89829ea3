package eu.interlink.catalogue.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders under {@code data/tmp} for what is unpacked. */
public final class TemporaryFolders {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolders.class);

    private final Path parent;

    public TemporaryFolders(Path parent) {
        this.parent = parent;
    }

    /** Below the data folder of the platform, so that large uploads do not fill the system's temporary folder. */
    public static TemporaryFolders of(BundleContext context) {
        String data = context.getProperty("interlink.data");
        return new TemporaryFolders(Path.of(data == null ? System.getProperty("java.io.tmpdir") : data, "tmp"));
    }

    /** A new empty folder. */
    public Path create(String prefix) throws IOException {
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, prefix);
    }

    /** Deletes a folder with everything in it; what cannot be deleted is logged. */
    public void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.warn("The temporary folder {} could not be deleted", folder, e);
        }
    }
}

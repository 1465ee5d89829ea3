package eu.interlink.lifecycle.internal.trust;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the publishers that the operator trusts: files {@code *.pub} in {@code conf/trust} of the distribution and of the data
 * directory, and in the folders of the framework property {@code interlink.trust}. A key in a sub-folder {@code revoked} is revoked,
 * wherever else it lies. Read at each question: they are few, and a new one counts at once.
 */
@Component(service = TrustStore.class)
public final class TrustStore {

    private static final Logger LOG = LoggerFactory.getLogger(TrustStore.class);
    private static final String REVOKED = "revoked";

    /** What is known of a key. */
    record Known(String publisher, java.security.PublicKey key, boolean revoked) {
    }

    private final List<Path> folders;

    @Activate
    public TrustStore(BundleContext context) {
        this(Stream.concat(
                Stream.of("interlink.home", "interlink.data").map(context::getProperty).filter(folder -> folder != null)
                        .map(folder -> Path.of(folder, "conf", "trust")),
                Stream.ofNullable(context.getProperty("interlink.trust")).flatMap(list -> Stream.of(list.split(",")))
                        .map(String::strip).filter(folder -> !folder.isEmpty()).map(Path::of)).toList());
    }

    public TrustStore(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    Optional<Known> find(String keyId) {
        return in(REVOKED, keyId).map(file -> new Known(file.publisher(), file.key(), true))
                .or(() -> in("", keyId).map(file -> new Known(file.publisher(), file.key(), false)));
    }

    private Optional<PublicKeyFile> in(String sub, String keyId) {
        return folders.stream().flatMap(folder -> files(folder.resolve(sub)).stream()).filter(file -> KeyId.of(file.key()).equals(keyId)).findFirst();
    }

    private static List<PublicKeyFile> files(Path folder) {
        List<PublicKeyFile> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pub")) {
            for (Path file : files) {
                read(file).ifPresent(found::add);
            }
        } catch (IOException e) {
            LOG.warn("The trust store {} cannot be read", folder, e);
        }
        return found;
    }

    private static Optional<PublicKeyFile> read(Path file) {
        try {
            return Optional.of(PublicKeyFile.read(file));
        } catch (IOException e) {
            LOG.warn("A file of the trust store is left out: {}", e.getMessage());
            return Optional.empty();
        }
    }
}

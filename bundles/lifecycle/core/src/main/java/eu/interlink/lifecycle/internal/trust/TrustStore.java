package eu.interlink.lifecycle.internal.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.LoggerFactory;

/**
 * The keys of the publishers that the operator trusts: files {@code *.pub} in {@code conf/trust} of the distribution and of the data
 * directory, and in the folders of the framework property {@code interlink.trust}.
 */
@Component(service = TrustStore.class)
public final class TrustStore {

    private static final String REVOKED = "revoked";

    private final TrustFolders folders;
    private final Path own;

    @Activate
    public TrustStore(BundleContext context) {
        this(Path.of(Optional.ofNullable(context.getProperty("interlink.data")).orElse("data"), "conf", "trust"), Stream.concat(
                Stream.of("interlink.home", "interlink.data").map(context::getProperty).filter(folder -> folder != null)
                        .map(folder -> Path.of(folder, "conf", "trust")),
                Stream.ofNullable(context.getProperty("interlink.trust")).flatMap(list -> Stream.of(list.split(",")))
                        .map(String::strip).filter(folder -> !folder.isEmpty()).map(Path::of)).toList());
    }

    /** @param folders keys that are added go into the first */
    public TrustStore(List<Path> folders) {
        this(folders.getFirst(), folders);
    }

    /** @param own where keys that are added by screen or command go; @param folders all folders, that one among them */
    public TrustStore(Path own, List<Path> folders) {
        this.own = own;
        this.folders = new TrustFolders(folders, LoggerFactory.getLogger(TrustStore.class)::warn);
    }

    TrustFolders folders() {
        return folders;
    }

    /** A key that is known here. */
    public record Key(String id, String publisher, boolean revoked) {
    }

    /** All keys, sorted by id. */
    public List<Key> keys() {
        return folders.all().entrySet().stream().map(entry -> new Key(entry.getKey(), entry.getValue().publisher(), entry.getValue().revoked())).toList();
    }

    /** A revoked key stays revoked. @throws IOException if the text holds no key, or the file cannot be written */
    public Key add(String text) throws IOException {
        PublicKeyFile file = PublicKeyFile.parse(text, "The text");
        String id = KeyId.of(file.key());
        boolean revoked = folders.find(id).filter(TrustFolders.Known::revoked).isPresent();
        if (!revoked) {
            write(file, own);
        }
        return new Key(id, file.publisher(), revoked);
    }

    /** @return empty if there is no such key */
    public Optional<Key> revoke(String id) throws IOException {
        Optional<TrustFolders.Known> known = folders.find(id);
        if (known.isPresent()) {
            write(new PublicKeyFile(known.get().publisher(), known.get().key()), own.resolve(REVOKED));
        }
        return known.map(key -> new Key(id, key.publisher(), true));
    }

    /** Whole or not at all. */
    private static void write(PublicKeyFile file, Path folder) throws IOException {
        Path place = Files.createDirectories(folder).resolve(KeyId.of(file.key()) + ".pub");
        Path part = Files.writeString(place.resolveSibling("." + place.getFileName()), file.text());
        Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
}

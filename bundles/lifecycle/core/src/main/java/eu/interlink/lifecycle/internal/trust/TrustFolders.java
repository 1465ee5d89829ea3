package eu.interlink.lifecycle.internal.trust;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Folders with keys of publishers, files {@code *.pub}. A key in a sub-folder {@code revoked} is revoked, wherever else it lies; one in a
 * sub-folder {@code platform} also vouches for parts of the platform. Read at each question: they are few, and a new one counts at once.
 *
 * @param folders where to look; those that are not there hold nothing
 * @param warning is told of files that are no keys
 */
record TrustFolders(List<Path> folders, Consumer<String> warning) {

    private static final String REVOKED = "revoked";
    private static final String PLATFORM = "platform";

    /** What is known of a key. */
    record Known(String publisher, PublicKey key, boolean revoked, boolean platform) {
    }

    Optional<Known> find(String keyId) {
        return in(REVOKED, keyId).map(file -> new Known(file.publisher(), file.key(), true, false))
                .or(() -> in(PLATFORM, keyId).map(file -> new Known(file.publisher(), file.key(), false, true)))
                .or(() -> in("", keyId).map(file -> new Known(file.publisher(), file.key(), false, false)));
    }

    /** All keys, each once: revoked, if it is so anywhere. */
    Map<String, Known> all() {
        Map<String, Known> all = new TreeMap<>();
        Stream.of(REVOKED, PLATFORM, "").flatMap(sub -> folders.stream().flatMap(folder -> files(folder.resolve(sub)).stream())).map(file -> KeyId.of(file.key()))
                .forEach(id -> all.computeIfAbsent(id, key -> find(key).orElse(null)));
        return all;
    }

    private Optional<PublicKeyFile> in(String sub, String keyId) {
        return folders.stream().flatMap(folder -> files(folder.resolve(sub)).stream()).filter(file -> KeyId.of(file.key()).equals(keyId)).findFirst();
    }

    private List<PublicKeyFile> files(Path folder) {
        List<PublicKeyFile> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pub")) {
            for (Path file : files) {
                read(file).ifPresent(found::add);
            }
        } catch (IOException e) {
            warning.accept("The trust store " + folder + " cannot be read: " + e.getMessage());
        }
        return found;
    }

    private Optional<PublicKeyFile> read(Path file) {
        try {
            return Optional.of(PublicKeyFile.read(file));
        } catch (IOException e) {
            warning.accept("A file of the trust store is left out: " + e.getMessage());
            return Optional.empty();
        }
    }
}

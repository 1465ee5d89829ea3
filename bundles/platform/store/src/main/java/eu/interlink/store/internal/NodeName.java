package eu.interlink.store.internal;

import eu.interlink.store.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of this node, made at the first start and kept in the file {@code node} of the data directory. */
final class NodeName {

    private NodeName() {
    }

    static String of(Path data) {
        Path file = data.resolve("node");
        try {
            if (Files.isRegularFile(file)) {
                String name = Files.readString(file).strip();
                if (!name.isEmpty()) {
                    return name;
                }
            }
            Files.createDirectories(data);
            String name = Ids.next().toString();
            Files.writeString(file, name + "\n");
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + data + " cannot be written", e);
        }
    }
}

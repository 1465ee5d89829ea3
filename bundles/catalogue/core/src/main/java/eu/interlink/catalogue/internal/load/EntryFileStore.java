package eu.interlink.catalogue.internal.load;

import eu.interlink.catalogue.internal.read.FoundFile;
import eu.interlink.catalogue.internal.rows.StoredFile;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the files of an entry in the platform's file store, held by the entry's id. */
final class EntryFileStore {

    private final Files files;

    EntryFileStore(Files files) {
        this.files = files;
    }

    /** Stores what is new, lets go of what is gone, and leaves alone what is the same. */
    List<StoredFile> replace(UUID entry, List<StoredFile> old, List<FoundFile> wanted) throws IOException {
        Map<String, FileRef> known = new HashMap<>();
        old.forEach(file -> known.put(named(file.file().sha256(), file.file().name()), file.file()));
        List<StoredFile> all = new ArrayList<>();
        Map<String, FileRef> gone = new HashMap<>();
        old.forEach(file -> gone.put(file.file().sha256(), file.file()));
        for (FoundFile file : wanted) {
            String name = named(file.sha256(), file.name());
            if (!known.containsKey(name)) {
                known.put(name, put(entry, file));
            }
            all.add(new StoredFile(file.role(), file.language(), file.position(), known.get(name)));
            gone.remove(file.sha256());
        }
        gone.values().forEach(file -> files.release(entry, file));
        return all;
    }

    private FileRef put(UUID entry, FoundFile file) throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(file.path())) {
            return files.put(entry, file.name(), in, Long.MAX_VALUE);
        }
    }

    private static String named(String sha256, String name) {
        return sha256 + '/' + name;
    }
}

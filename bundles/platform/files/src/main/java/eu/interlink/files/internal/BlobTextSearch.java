package eu.interlink.files.internal;

import eu.interlink.files.Blobs;
import eu.interlink.files.Blobs.Blob;
import eu.interlink.store.TextSearch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks through the bytes of every stored file. What stands in a compressed file (an office document, say) it cannot see. */
@Component
public final class BlobTextSearch implements TextSearch {

    private final Blobs blobs;

    @Activate
    public BlobTextSearch(@Reference Blobs blobs) {
        this.blobs = blobs;
    }

    @Override
    public Map<String, Long> occurrences(String text) throws IOException {
        long files = 0;
        List<Blob> all;
        try (Stream<Blob> stored = blobs.all()) {
            all = stored.toList();
        }
        for (Blob blob : all) {
            ByteMatcher matcher = new ByteMatcher(text);
            blobs.copy(blob.sha256(), matcher);
            if (matcher.found()) {
                files++;
            }
        }
        return files == 0 ? Map.of() : Map.of("files", files);
    }
}

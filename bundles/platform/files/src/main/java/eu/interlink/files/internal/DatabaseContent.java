package eu.interlink.files.internal;

import eu.interlink.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Content in the database, in chunks, for several nodes without a common disk. Never more than a chunk is in memory. */
final class DatabaseContent implements ContentStore {

    private static final int CHUNK = 256 * 1024;

    private final Store store;

    DatabaseContent(Store store) {
        this.store = store;
    }

    @Override
    public void keep(String sha256, Path spooled) throws IOException {
        if (chunk(sha256, 0).isPresent()) {
            return;
        }
        try (InputStream in = Files.newInputStream(spooled)) {
            byte[] content = in.readNBytes(CHUNK);
            int part = 0;
            do {
                insert(sha256, part, content);
                part++;
                content = in.readNBytes(CHUNK);
            } while (content.length > 0);
        }
    }

    private void insert(String sha256, int part, byte[] content) {
        store.run(handle -> handle.createUpdate("insert into files.chunk (sha256, part, content) values (:sha256, :part, :content)")
                .bind("sha256", sha256).bind("part", part).bind("content", content).execute());
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return chunk(sha256, 0).map(first -> new SequenceInputStream(new Chunks(sha256, first)));
    }

    @Override
    public void delete(String sha256) {
        store.run(handle -> handle.execute("delete from files.chunk where sha256 = ?", sha256));
    }

    @Override
    public List<String> suspects(Instant before) {
        // Chunks are rolled back together with the row of the blob, so none are left behind.
        return List.of();
    }

    private Optional<byte[]> chunk(String sha256, int part) {
        return store.read(handle -> handle.createQuery("select content from files.chunk where sha256 = :sha256 and part = :part")
                .bind("sha256", sha256).bind("part", part).mapTo(byte[].class).findOne());
    }

    /** Reads the chunks one after the other, each when it is wanted. */
    private final class Chunks implements Enumeration<InputStream> {
        private final String sha256;
        private Optional<byte[]> next;
        private int part;

        Chunks(String sha256, byte[] first) {
            this.sha256 = sha256;
            next = Optional.of(first);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            byte[] content = next.orElseThrow(NoSuchElementException::new);
            part++;
            next = content.length < CHUNK ? Optional.empty() : chunk(sha256, part);
            return new ByteArrayInputStream(content);
        }
    }
}

package eu.interlink.coproduction.internal;

import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files in memory, one for each holder. */
public final class MemoryFiles implements Files {

    public final Map<UUID, byte[]> held = new HashMap<>();
    /** What storing ends with. */
    public Optional<Problem> failure = Optional.empty();
    /** Instead of what the caller says. */
    public long most = Long.MAX_VALUE;

    @Override
    public FileRef put(UUID holder, String name, InputStream in, long max) throws IOException {
        failure.ifPresent(problem -> {
            throw problem;
        });
        byte[] bytes = in.readAllBytes();
        if (bytes.length > Math.min(max, most)) {
            throw Problem.limit("file-too-large", "The file is too large.");
        }
        held.put(holder, bytes);
        return new FileRef(sha256(holder), name, "application/zip", bytes.length);
    }

    @Override
    public void hold(UUID holder, FileRef file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(UUID holder, FileRef file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void releaseAll(UUID holder) {
        held.remove(holder);
    }

    @Override
    public InputStream open(FileRef file) {
        return held.entrySet().stream().filter(entry -> sha256(entry.getKey()).equals(file.sha256())).findFirst()
                .map(entry -> new ByteArrayInputStream(entry.getValue())).orElseThrow(() -> Problem.notFound("file"));
    }

    /** No hash, but different for each holder. */
    private static String sha256(UUID holder) {
        return (holder.toString() + holder).replace("-", "").substring(0, 64);
    }
}

package eu.interlink.coproduction.internal;

import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which holders let go of everything. */
public final class FakeFiles implements Files {

    public final Set<UUID> released = ConcurrentHashMap.newKeySet();

    @Override
    public FileRef put(UUID holder, String name, InputStream in, long max) {
        throw new UnsupportedOperationException();
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
        released.add(holder);
    }

    @Override
    public InputStream open(FileRef file) {
        throw new UnsupportedOperationException();
    }
}

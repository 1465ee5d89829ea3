package eu.interlink.files.internal;

import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * The files as one bundle sees them: what an Interlinker stores counts in its own storage, whatever version of it stored it. The limit
 * is the framework property {@code interlink.quota.storage}, in MB (1,000,000 bytes) for each Interlinker; 0 means none.
 */
@Component(service = Files.class, scope = ServiceScope.BUNDLE)
public final class BundleFiles implements Files {

    static final String STORAGE = "interlink.quota.storage";

    /** How locations of Interlinker bundles begin. */
    private static final String INTERLINKER = "interlinker:";
    private static final long MB = 1_000_000;
    private static final long DEFAULT_MB = 100_000;

    private final StoredFiles files;
    private final Owner owner;

    @Activate
    public BundleFiles(ComponentContext component, BundleContext context, @Reference StoredFiles files) {
        this(files, owner(component.getUsingBundle(), Optional.ofNullable(context.getProperty(STORAGE))));
    }

    BundleFiles(StoredFiles files, Owner owner) {
        this.files = files;
        this.owner = owner;
    }

    private static Owner owner(Bundle user, Optional<String> limit) {
        long mb = limit.map(String::strip).filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf).orElse(DEFAULT_MB);
        return user == null || !user.getLocation().startsWith(INTERLINKER) ? Owner.PLATFORM : new Owner(user.getSymbolicName(), mb * MB);
    }

    @Override
    public FileRef put(UUID holder, String name, InputStream in, long max) throws IOException {
        return files.put(owner, holder, name, in, max);
    }

    @Override
    public void hold(UUID holder, FileRef file) {
        files.hold(owner, holder, file);
    }

    @Override
    public void release(UUID holder, FileRef file) {
        files.release(holder, file);
    }

    @Override
    public void releaseAll(UUID holder) {
        files.releaseAll(holder);
    }

    @Override
    public InputStream open(FileRef file) throws IOException {
        return files.open(file);
    }
}

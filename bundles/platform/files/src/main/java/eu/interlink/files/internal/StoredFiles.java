package eu.interlink.files.internal;

import eu.interlink.files.Blobs;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files by their hash: the rows say who holds what, a {@link ContentStore} has the bytes. */
@Component(service = {StoredFiles.class, Blobs.class})
public final class StoredFiles implements Files, Blobs {

    /** Framework property: {@code disk} (default) or {@code database}. */
    static final String PLACE = "interlink.blobs";
    /** So long a file stays after nobody holds it: an undo, or a transaction that hands it over, may come. */
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int PAGE = 1000;

    private final Store store;
    private final BlobTable table;
    private final ContentStore content;
    private final Spool spool;
    private final Clock clock;

    @Activate
    public StoredFiles(BundleContext context, @Reference(target = "(interlink.schema=files)") Store store) {
        this(store, Path.of(Optional.ofNullable(context.getProperty("interlink.data")).orElse("data")).toAbsolutePath(),
                "database".equals(context.getProperty(PLACE)), Clock.systemUTC());
    }

    /** @param inDatabase whether the content is kept in the database instead of below {@code data} */
    public StoredFiles(Store store, Path data, boolean inDatabase, Clock clock) {
        this.store = store;
        this.clock = clock;
        table = new BlobTable(store);
        content = inDatabase ? new DatabaseContent(store) : new DiskContent(data.resolve("blobs"));
        spool = new Spool(data.resolve("tmp"));
    }

    /** For the platform itself. */
    @Override
    public FileRef put(UUID holder, String name, InputStream in, long max) throws IOException {
        return put(Owner.PLATFORM, holder, name, in, max);
    }

    /** @param owner in whose storage it counts */
    FileRef put(Owner owner, UUID holder, String name, InputStream in, long max) throws IOException {
        try (Spool.Spooled spooled = spool.take(in, max)) {
            String clean = FileNames.clean(name);
            FileRef file = new FileRef(spooled.sha256(), clean, MediaTypes.of(spooled.file(), clean), spooled.size());
            store.run(handle -> {
                // The row is locked first, so that a sweep cannot take the content away in between.
                table.claim(file.sha256(), file.size(), clock.instant());
                keep(spooled);
                table.hold(holder, file, owner);
            });
            return file;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void keep(Spool.Spooled spooled) {
        try {
            content.keep(spooled.sha256(), spooled.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the platform itself. */
    @Override
    public void hold(UUID holder, FileRef file) {
        hold(Owner.PLATFORM, holder, file);
    }

    /** @param owner in whose storage it counts */
    void hold(Owner owner, UUID holder, FileRef file) {
        store.run(handle -> {
            if (!table.lock(file.sha256())) {
                throw Problem.notFound("file");
            }
            table.hold(holder, file, owner);
        });
    }

    @Override
    public void release(UUID holder, FileRef file) {
        table.release(holder, file, clock.instant());
    }

    @Override
    public void releaseAll(UUID holder) {
        table.releaseAll(holder, clock.instant());
    }

    @Override
    public InputStream open(FileRef file) throws IOException {
        return open(file.sha256());
    }

    private InputStream open(String sha256) throws IOException {
        return content.open(sha256).orElseThrow(() -> Problem.notFound("file"));
    }

    /** Bytes that count in an owner's storage. */
    long stored(String owner) {
        return table.stored(owner);
    }

    @Override
    public Stream<Blob> all() {
        return Stream.iterate(table.after("", PAGE), page -> !page.isEmpty(), page -> table.after(page.getLast().sha256(), PAGE))
                .flatMap(List::stream);
    }

    @Override
    public void copy(String sha256, OutputStream out) throws IOException {
        try (InputStream in = open(sha256)) {
            in.transferTo(out);
        }
    }

    @Override
    public int sweep() {
        Instant limit = clock.instant().minus(GRACE);
        int swept = 0;
        for (String sha256 : table.releasedBefore(limit)) {
            if (store.write(handle -> deleteUnheld(sha256))) {
                swept++;
            }
        }
        try {
            content.suspects(limit).stream().filter(sha256 -> !table.known(sha256)).forEach(this::deleteOrphan);
        } catch (IOException e) {
            throw new UncheckedIOException("The blobs could not be cleaned", e);
        }
        return swept;
    }

    /** Under a row of its own, so that nobody stores the same content at this moment. */
    private void deleteOrphan(String sha256) {
        store.run(handle -> {
            if (table.claim(sha256, 0, clock.instant())) {
                deleteUnheld(sha256);
            }
        });
    }

    private boolean deleteUnheld(String sha256) {
        if (!table.lock(sha256) || table.held(sha256)) {
            return false;
        }
        table.delete(sha256);
        try {
            content.delete(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("The blob " + sha256 + " could not be deleted", e);
        }
        return true;
    }
}

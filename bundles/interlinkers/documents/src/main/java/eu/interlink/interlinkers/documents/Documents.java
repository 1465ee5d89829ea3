package eu.interlink.interlinkers.documents;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.Activity;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinker.platform.Rights;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * What people do with documents. Every method asks for the right first, tells the history afterwards, and then the open screens.
 * A file is stored before the row that names it, and let go when the row is not written: nothing half-made stays.
 */
@Component(service = Documents.class)
@Designate(ocd = DocumentsSettings.class)
public final class Documents {

    /** Longest note on a version, in characters. */
    public static final int MAX_NOTE = 1000;
    private static final long MEGABYTE = 1024L * 1024;

    private final Db db;
    private final Files files;
    private final Rights rights;
    private final Activity activity;
    private final Live live;
    private final Clock clock;
    private final long maxBytes;
    private final Words words = new Words();

    @Activate
    public Documents(@Reference(target = "(interlink.schema=documents)") DataSource source, @Reference Files files, @Reference Rights rights,
            @Reference Activity activity, @Reference Live live, DocumentsSettings settings) {
        this(source, files, rights, activity, live, settings.max_megabytes() * MEGABYTE, Clock.systemUTC());
    }

    Documents(DataSource source, Files files, Rights rights, Activity activity, Live live, long maxBytes, Clock clock) {
        this.db = new Db(source);
        this.files = files;
        this.rights = rights;
        this.activity = activity;
        this.live = live;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /** Most bytes of a file. */
    public long maxBytes() {
        return maxBytes;
    }

    /** @throws Problem NOT_FOUND if there is none */
    public Document document(Caller caller, UUID id) {
        rights.require(caller, Right.VIEW, id);
        return db.transaction(connection -> DocumentTable.find(connection, id)).orElseThrow(() -> Problem.notFound("document"));
    }

    /** Versions below a number, newest first. */
    public List<Version> versions(Caller caller, UUID id, int before, int limit) {
        rights.require(caller, Right.VIEW, id);
        return db.transaction(connection -> DocumentTable.versions(connection, id, before, limit));
    }

    public Version version(Caller caller, UUID id, int number) {
        rights.require(caller, Right.VIEW, id);
        return find(id, number);
    }

    /** The content of a version that {@link #version} gave. Close the stream. */
    public InputStream open(Version version) throws IOException {
        return files.open(version.file());
    }

    /**
     * Adds a version.
     *
     * @param note what the person says of it; may be empty
     * @throws Problem LIMIT if the file is too large, UNAVAILABLE if the disk is full; the document is unchanged then
     */
    public Version add(Caller caller, UUID id, String name, String note, InputStream content) throws IOException {
        rights.require(caller, Right.EDIT, id);
        String checked = note(note);
        document(caller, id);
        FileRef file = files.put(id, name, content, maxBytes);
        return write(caller, id, file, checked, Optional.empty());
    }

    /** Makes the content of an older version the newest. */
    public Version restore(Caller caller, UUID id, int number) {
        rights.require(caller, Right.EDIT, id);
        Version old = find(id, number);
        files.hold(id, old.file());
        return write(caller, id, old.file(), "", Optional.of(number));
    }

    /**
     * Renames the file of the newest version.
     *
     * @param number version that the person saw
     * @throws Problem CONFLICT {@code stale} if it is not the newest any more
     */
    public Version rename(Caller caller, UUID id, int number, String name) {
        rights.require(caller, Right.EDIT, id);
        FileRef old = find(id, number).file();
        FileRef renamed = new FileRef(old.sha256(), FileName.check(name, old.name()), old.mediaType(), old.size());
        if (renamed.equals(old)) {
            return find(id, number);
        }
        files.hold(id, renamed);
        try {
            db.transaction(connection -> {
                if (DocumentTable.newest(connection, id).filter(newest -> newest.number() == number).isEmpty()) {
                    throw Problem.stale("document");
                }
                DocumentTable.rename(connection, id, number, renamed.name(), now());
                return null;
            });
        } finally {
            releaseUnused(id, renamed);
            releaseUnused(id, old);
        }
        tell(caller, id, "file-renamed", "activity.renamed");
        return find(id, number);
    }

    private Version write(Caller caller, UUID id, FileRef file, String note, Optional<Integer> restoredFrom) {
        Version written;
        try {
            Instant now = now();
            written = db.transaction(connection -> {
                int number = DocumentTable.nextNumber(connection, id, now).orElseThrow(() -> Problem.notFound("document"));
                Version version = new Version(number, file, note, caller.person(), now, restoredFrom);
                DocumentTable.insert(connection, id, version);
                return version;
            });
        } catch (RuntimeException e) {
            releaseUnused(id, file);
            throw e;
        }
        tell(caller, id, restoredFrom.isPresent() ? "version-restored" : "version-added",
                restoredFrom.isPresent() ? "activity.restored" : written.number() == 1 ? "activity.first" : "activity.added");
        return written;
    }

    private void releaseUnused(UUID id, FileRef file) {
        if (!db.transaction(connection -> DocumentTable.uses(connection, id, file))) {
            files.release(id, file);
        }
    }

    private Version find(UUID id, int number) {
        return db.transaction(connection -> DocumentTable.version(connection, id, number)).orElseThrow(() -> Problem.notFound("version"));
    }

    private void tell(Caller caller, UUID id, String kind, String key) {
        activity.report(caller, id, kind, words.of(key));
        live.publish(id, kind);
    }

    private static String note(String given) {
        String note = given.strip();
        if (note.length() > MAX_NOTE) {
            throw Problem.invalid("text-too-long", "The comment is too long: at most " + MAX_NOTE + " characters.", "field", "note", "max",
                    Integer.toString(MAX_NOTE));
        }
        return note;
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

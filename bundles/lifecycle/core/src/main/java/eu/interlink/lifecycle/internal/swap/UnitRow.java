package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.platform.FileRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What should run, as the database holds it.
 *
 * @param symbolicName bundle that owns the id and its data; stays when the unit is taken out of use
 * @param file         the jar
 * @param source       as in {@link eu.interlink.lifecycle.Unit#source()}
 * @param wanted       false when it was removed
 * @param standing     how it stands
 */
public record UnitRow(String id, String symbolicName, String version, FileRef file, String source, Optional<String> publisher, boolean wanted,
        Instant changed, Standing standing) {

    /**
     * @param disabled      out of use for a time
     * @param notice        as in {@link eu.interlink.lifecycle.Unit#notice()}
     * @param watchedUntil  until when it can be taken back by itself; empty if it has proved itself
     * @param watchedStarts how often a node was started while it was watched: one that brings the platform down is started again and again
     */
    public record Standing(boolean disabled, Optional<String> notice, Optional<Instant> watchedUntil, int watchedStarts) {

        static final Standing GOOD = new Standing(false, Optional.empty(), Optional.empty(), 0);

        Standing disabled(boolean now) {
            return new Standing(now, notice, watchedUntil, watchedStarts);
        }

        /** Back in use; a notice why it was switched off is read by then. */
        Standing enabled() {
            return disabled ? new Standing(false, Optional.empty(), watchedUntil, watchedStarts) : this;
        }

        Standing proved() {
            return new Standing(disabled, notice, Optional.empty(), 0);
        }

        Standing started() {
            return new Standing(disabled, notice, watchedUntil, watchedStarts + 1);
        }
    }

    /** Prefix of the location of every Interlinker bundle; tells them from the platform's own. */
    public static final String LOCATION = "interlinker:";
    /** Source of what ships with the platform. */
    public static final String DISTRIBUTION = "distribution";
    /** Prefix of the source of what came by the drop folder. */
    public static final String DEPLOY = "deploy:";

    /** Prefix of the source of what came out of an archive. */
    public static final String ARCHIVE = "archive:";

    /** One that stands well. */
    public UnitRow(String id, String symbolicName, String version, FileRef file, String source, Optional<String> publisher, boolean wanted,
            Instant changed) {
        this(id, symbolicName, version, file, source, publisher, wanted, changed, Standing.GOOD);
    }

    /** Whether it should be in use. */
    boolean runs() {
        return wanted && !standing.disabled();
    }

    public String sha256() {
        return file.sha256();
    }

    /** Location of its bundle, different for every content. */
    public String location() {
        return LOCATION + id + "/" + version + "/" + sha256().substring(0, 12);
    }

    /** In whose name its jar is held in the file store. */
    UUID holder() {
        return holder(id);
    }

    static UUID holder(String id) {
        return UUID.nameUUIDFromBytes(("lifecycle.unit/" + id).getBytes(StandardCharsets.UTF_8));
    }

    boolean fromDistribution() {
        return source.equals(DISTRIBUTION);
    }

    UnitRow outOfUse(Instant now) {
        return new UnitRow(id, symbolicName, version, file, source, publisher, false, now);
    }

    UnitRow with(FileRef kept) {
        return new UnitRow(id, symbolicName, version, kept, source, publisher, wanted, changed, standing);
    }

    UnitRow with(Standing now) {
        return new UnitRow(id, symbolicName, version, file, source, publisher, wanted, changed, now);
    }

    /** The same jar, now owned by another source. */
    public UnitRow from(String newSource) {
        return new UnitRow(id, symbolicName, version, file, newSource, publisher, wanted, changed, standing);
    }
}

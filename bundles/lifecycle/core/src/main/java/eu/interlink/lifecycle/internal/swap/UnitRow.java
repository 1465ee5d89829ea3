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
 * @param wanted       false when it was taken out of use
 */
public record UnitRow(String id, String symbolicName, String version, FileRef file, String source, Optional<String> publisher, boolean wanted,
        Instant changed) {

    /** Prefix of the location of every Interlinker bundle; tells them from the platform's own. */
    public static final String LOCATION = "interlinker:";
    /** Source of what ships with the platform. */
    public static final String DISTRIBUTION = "distribution";
    /** Prefix of the source of what came by the drop folder. */
    public static final String DEPLOY = "deploy:";

    public String sha256() {
        return file.sha256();
    }

    /** Location of its bundle, different for every content. */
    public String location() {
        return LOCATION + id + "/" + version + "/" + sha256().substring(0, 12);
    }

    /** In whose name its jar is held in the file store. */
    UUID holder() {
        return UUID.nameUUIDFromBytes(("lifecycle.unit/" + id).getBytes(StandardCharsets.UTF_8));
    }

    boolean fromDistribution() {
        return source.equals(DISTRIBUTION);
    }

    UnitRow outOfUse(Instant now) {
        return new UnitRow(id, symbolicName, version, file, source, publisher, false, now);
    }

    UnitRow with(FileRef kept) {
        return new UnitRow(id, symbolicName, version, kept, source, publisher, wanted, changed);
    }

    /** The same jar, now owned by another source. */
    public UnitRow from(String newSource) {
        return new UnitRow(id, symbolicName, version, file, newSource, publisher, wanted, changed);
    }
}

package eu.interlink.catalogue.internal.load;

import eu.interlink.catalogue.internal.Json;
import eu.interlink.catalogue.internal.read.Findings;
import eu.interlink.catalogue.internal.read.FoundProfile;
import eu.interlink.catalogue.internal.read.Kinds;
import eu.interlink.catalogue.internal.rows.ProfileRows;
import eu.interlink.catalogue.internal.rows.StateRows;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes problem profiles. Their ids are a common vocabulary: the source that brought one first goes on describing it. */
final class ProfileWriter {

    private final String source;
    private final boolean dryRun;
    private final Findings findings;

    ProfileWriter(String source, boolean dryRun, Findings findings) {
        this.source = source;
        this.dryRun = dryRun;
        this.findings = findings;
    }

    Fate write(Handle handle, FoundProfile found) {
        ProfileRows rows = new ProfileRows(handle);
        String hash = Json.hash(found.profile());
        Optional<ProfileRows.Stored> stored = rows.find(found.profile().id());
        if (stored.isPresent() && stored.get().hash().equals(hash)) {
            return Fate.UNCHANGED;
        }
        if (stored.isPresent() && !stored.get().source().equals(source)) {
            findings.skipped(Kinds.PROFILES, found.path(), "'" + found.profile().id() + "' is already described by '" + stored.get().source()
                    + "'; that description was kept.");
            return Fate.UNCHANGED;
        }
        if (!dryRun) {
            ProfileRows.Stored next = new ProfileRows.Stored(found.profile(), source, hash);
            if (stored.isPresent()) {
                rows.update(next);
            } else {
                rows.insert(next);
            }
            new StateRows(handle).changed();
        }
        return stored.isPresent() ? Fate.UPDATED : Fate.CREATED;
    }
}

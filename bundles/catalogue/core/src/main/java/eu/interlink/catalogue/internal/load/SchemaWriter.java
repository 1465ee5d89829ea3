package eu.interlink.catalogue.internal.load;

import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.internal.Json;
import eu.interlink.catalogue.internal.read.FoundSchema;
import eu.interlink.catalogue.internal.rows.SchemaRows;
import eu.interlink.catalogue.internal.rows.StateRows;
import eu.interlink.store.Ids;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes schemas with their trees. A schema keeps its id when its content changes; processes remember the version they were made from. */
final class SchemaWriter {

    private final String source;
    private final boolean dryRun;

    SchemaWriter(String source, boolean dryRun) {
        this.source = source;
        this.dryRun = dryRun;
    }

    Fate write(Handle handle, FoundSchema found) {
        SchemaRows rows = new SchemaRows(handle);
        String hash = Json.hash(List.of(found.name(), found.description(), found.licence(), found.phases()));
        Optional<SchemaRows.Place> stored = rows.find(source, found.key());
        if (stored.isPresent() && stored.get().hash().equals(hash)) {
            return Fate.UNCHANGED;
        }
        if (!dryRun) {
            Schema schema = new Schema(stored.map(SchemaRows.Place::id).orElseGet(Ids::next), found.key(), found.name(), found.description(),
                    found.licence(), found.phases(), source, stored.map(place -> place.version() + 1).orElse(1));
            if (stored.isPresent()) {
                rows.update(schema, hash);
            } else {
                rows.insert(schema, hash);
            }
            new StateRows(handle).changed();
        }
        return stored.isPresent() ? Fate.UPDATED : Fate.CREATED;
    }
}

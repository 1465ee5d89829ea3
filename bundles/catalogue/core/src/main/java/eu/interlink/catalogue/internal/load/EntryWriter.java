package eu.interlink.catalogue.internal.load;

import eu.interlink.catalogue.internal.EntryContent;
import eu.interlink.catalogue.internal.FileRole;
import eu.interlink.catalogue.internal.Json;
import eu.interlink.catalogue.internal.read.Findings;
import eu.interlink.catalogue.internal.read.FoundEntry;
import eu.interlink.catalogue.internal.read.FoundFile;
import eu.interlink.catalogue.internal.read.Kinds;
import eu.interlink.catalogue.internal.rows.EntryRows;
import eu.interlink.catalogue.internal.rows.StateRows;
import eu.interlink.catalogue.internal.rows.StoredEntry;
import eu.interlink.store.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes entries. A key belongs to the source that brought it first: nothing of another source is overwritten. */
final class EntryWriter {

    /** What the hash of an entry covers. */
    private record Covered(EntryContent content, List<CoveredFile> files) {
    }

    private record CoveredFile(FileRole role, String language, int position, String name, String sha256) {
    }

    private final String source;
    private final boolean dryRun;
    private final Findings findings;
    private final EntryFileStore files;

    EntryWriter(String source, boolean dryRun, Findings findings, EntryFileStore files) {
        this.source = source;
        this.dryRun = dryRun;
        this.findings = findings;
        this.files = files;
    }

    /** Call in a transaction: rows and holds of files belong together. */
    Fate write(Handle handle, FoundEntry found) {
        EntryRows rows = new EntryRows(handle);
        String hash = Json.hash(new Covered(found.content(), found.files().stream().map(EntryWriter::covered).toList()));
        Optional<StoredEntry> stored = rows.byKey(found.key());
        if (stored.isPresent() && !stored.get().source().equals(source)) {
            findings.skipped(Kinds.INTERLINKERS, found.path(), "'" + found.key() + "' is already in the catalogue, from '"
                    + stored.get().source() + "'; that one was kept.");
            return Fate.REJECTED;
        }
        if (stored.isPresent() && stored.get().hash().equals(hash)) {
            return Fate.UNCHANGED;
        }
        if (!dryRun) {
            write(handle, rows, found, hash, stored);
        }
        return stored.isPresent() ? Fate.UPDATED : Fate.CREATED;
    }

    private void write(Handle handle, EntryRows rows, FoundEntry found, String hash, Optional<StoredEntry> stored) {
        UUID id = stored.map(StoredEntry::id).orElseGet(Ids::next);
        try {
            StoredEntry entry = new StoredEntry(id, found.key(), found.nature(), found.content(),
                    files.replace(id, stored.map(StoredEntry::files).orElse(List.of()), found.files()), false, source, hash,
                    stored.map(old -> old.version() + 1).orElse(1));
            if (stored.isPresent()) {
                rows.update(entry);
            } else {
                rows.insert(entry);
            }
            new StateRows(handle).changed();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the Interlinker cannot be stored: " + e.getMessage(), e);
        }
    }

    private static CoveredFile covered(FoundFile file) {
        return new CoveredFile(file.role(), file.language(), file.position(), file.name(), file.sha256());
    }
}

package eu.interlink.catalogue;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Brings in a catalogue in the format of the INTERLINK project. Running it again changes nothing. */
@ProviderType
public interface CatalogueImport {

    /** How many of one kind were found in the source, and what became of them. */
    record Counts(int found, int created, int updated, int unchanged, int rejected) {
    }

    /**
     * Something unusual in the source.
     *
     * @param kind    what it is about, e.g. {@code interlinkers}
     * @param path    file, relative to the folder
     * @param message what is unusual, one English sentence
     * @param action  what the import did about it: {@code accepted}, {@code repaired}, {@code skipped}
     */
    record Finding(String kind, String path, String message, String action) {
    }

    /** @param counts per kind: interlinkers, problemProfiles, schemas, nodes, tasks (also counted among the nodes), prerequisites, profileLinks, files, snapshots, translations */
    record Report(boolean dryRun, Map<String, Counts> counts, List<Finding> findings) {
    }

    /** Tells where the import is; may be called from its thread only. */
    @FunctionalInterface
    interface Watch {
        /** @return false to stop the import; what was written so far stays */
        boolean at(int done, int total, String what);
    }

    /**
     * @param folder root of the source, or a folder with parts of it
     * @param source name under which its entries are kept, e.g. {@code import}
     * @param dryRun only tell what would happen
     */
    @Requires("catalogue.import")
    Report run(Caller caller, Path folder, String source, boolean dryRun, Watch watch);
}

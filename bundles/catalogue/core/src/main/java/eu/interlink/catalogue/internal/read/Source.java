package eu.interlink.catalogue.internal.read;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that was found in a folder.
 *
 * @param rejectedLinks links to problem profiles that do not exist
 */
public record Source(List<FoundProfile> profiles, int rejectedProfiles, List<FoundEntry> entries, int rejectedEntries, List<FoundSchema> schemas,
        int rejectedSchemas, int rejectedLinks) {

    /**
     * Reads a folder. Never fails on what is in it: findings tell.
     *
     * @param known ids of the problem profiles that the catalogue has already
     */
    public static Source read(Path folder, Set<String> known, Findings findings) {
        SourceFolder source = new SourceFolder(folder);
        ProfileReader profileReader = new ProfileReader(source, findings);
        List<FoundProfile> profiles = profileReader.read();
        Set<String> ids = new HashSet<>(known);
        profiles.forEach(found -> ids.add(found.profile().id()));
        ProfileLinks links = new ProfileLinks(ids, findings);
        EntryReader entryReader = new EntryReader(source, links, findings);
        List<FoundEntry> entries = entryReader.read();
        SchemaReader schemaReader = new SchemaReader(source, links, findings);
        List<FoundSchema> schemas = schemaReader.read();
        if (profiles.isEmpty() && entries.isEmpty() && schemas.isEmpty()) {
            findings.skipped(Kinds.INTERLINKERS, "", "There is no catalogue in this folder: no interlinkers, problemprofiles or schemas.");
        }
        return new Source(profiles, profileReader.rejected(), entries, entryReader.rejected(), schemas, schemaReader.rejected(), links.rejected());
    }

    /** Steps of the import. */
    public int size() {
        return profiles.size() + entries.size() + schemas.size();
    }
}

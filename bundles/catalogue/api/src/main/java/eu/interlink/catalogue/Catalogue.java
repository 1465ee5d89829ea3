package eu.interlink.catalogue;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.platform.FileRef;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Reading the catalogue. Everybody who is signed in may. */
@ProviderType
public interface Catalogue {

    /** Topic of the live channel that is told when a tool that came or was replaced has its entry, so that open pages can look again. */
    UUID ENTRIES = UUID.fromString("01a21000-0000-7000-8000-000000000001");

    /** @param text words to find in names, descriptions and tags  @param natures any of these, all if empty  @param profiles any of these, all if empty */
    record Query(Optional<String> text, Set<Nature> natures, Set<String> profiles) {
    }

    /** Where something is to be started: language and organisation of the process. */
    record Place(String language, Optional<UUID> organisation) {
    }

    /** Entries that are not retired, best match first, else by name in the caller's language. */
    @Requires("catalogue.view")
    Page<Entry> find(Caller caller, Query query, int offset, int limit);

    @Requires("catalogue.view")
    Entry entry(Caller caller, UUID id);

    @Requires("catalogue.view")
    Optional<Entry> entryByKey(Caller caller, String key);

    /** How a resource can be started from an entry now, with a tool that is allowed there. */
    @Requires("catalogue.view")
    Optional<Start> start(Caller caller, UUID entry, Place place);

    /** A file of an entry: template, logo or snapshot. */
    @Requires("catalogue.view")
    InputStream open(Caller caller, UUID entry, FileRef file) throws IOException;

    @Requires("catalogue.view")
    List<ProblemProfile> profiles(Caller caller);

    /** By name, without their trees ({@link Schema#phases()} is empty). */
    @Requires("catalogue.view")
    List<Schema> schemas(Caller caller);

    @Requires("catalogue.view")
    Schema schema(Caller caller, UUID id);

    /**
     * Entries for a task. First those that share problem profiles with it, the rarer the shared profile and the fewer profiles the
     * entry has in all the higher (an over-tagged entry does not win everywhere); then installed tools that serve every task. Tools that are not allowed there are left out.
     *
     * @param profiles problem profiles of the task
     */
    @Requires("catalogue.view")
    List<Recommendation> recommend(Caller caller, Set<String> profiles, Place place, int limit);
}

package eu.interlink.access;

import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Text that a person typed and did not save yet. Survives a restart and a lost session; deleted when saved or after 30 days. */
@ProviderType
public interface Drafts {

    /** Longest draft kept, in characters. */
    int MAX = 200_000;

    /**
     * Keeps a text, in place of what was kept there before.
     *
     * @param place what it belongs to, e.g. a route and a field; 400 characters at most
     * @throws eu.interlink.interlinker.Problem LIMIT {@code text-too-long} with detail {@code max}
     */
    void save(UUID person, String place, String text);

    Optional<String> find(UUID person, String place);

    void discard(UUID person, String place);

    /** Deletes what anybody typed at a place, because what it belongs to is gone. */
    void discardAll(String place);
}

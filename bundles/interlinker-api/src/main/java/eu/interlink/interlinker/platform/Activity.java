package eu.interlink.interlinker.platform;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Tells the platform what a person did in a resource, for its history and for later recognition of contributions. */
@ProviderType
public interface Activity {

    /**
     * @param kind     stable name of what was done, e.g. {@code version-added}
     * @param sentence what was done, in the languages of the bundle, without the person's and the resource's name,
     *                 e.g. "added a new version"
     */
    void report(Caller caller, UUID resource, String kind, LocalizedText sentence);
}

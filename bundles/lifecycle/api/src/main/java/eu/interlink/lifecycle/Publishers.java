package eu.interlink.lifecycle;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The publishers whose jars are accepted. The truth are files in the trust folders, so that an operator can do without this: what is
 * added here is a file in {@code conf/trust} of the data directory, what is revoked one in {@code conf/trust/revoked}.
 */
@ProviderType
public interface Publishers {

    /**
     * One key.
     *
     * @param key     first 16 hexadecimal digits of the SHA-256 of the key
     * @param name    name of the publisher, for people
     * @param revoked it counts no more
     * @param units   ids of installed Interlinkers that a publisher of this name signed
     */
    record Publisher(String key, String name, boolean revoked, List<String> units) {

        public Publisher {
            units = List.copyOf(units);
        }
    }

    /** Sorted by name. */
    @Requires("lifecycle.view")
    List<Publisher> list(Caller caller);

    /**
     * Accepts the jars of a publisher from now on.
     *
     * @param file text of the key file: {@code # Name}, then the key in base64
     * @throws Problem INVALID if it holds no key, CONFLICT {@code key-revoked} if it was revoked
     */
    @Requires("lifecycle.change")
    Publisher add(Caller caller, String file);

    /**
     * Accepts no more jars of a key. What runs goes on, and is shown with a warning.
     *
     * @throws Problem NOT_FOUND if the key is not known
     */
    @Requires("lifecycle.change")
    Publisher revoke(Caller caller, String key);

    /** Whether jars that nobody vouches for are accepted. Everybody who is told should know that it is dangerous. */
    @Requires("lifecycle.view")
    boolean developerMode(Caller caller);
}

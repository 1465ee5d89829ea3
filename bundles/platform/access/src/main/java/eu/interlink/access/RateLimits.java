package eu.interlink.access;

import eu.interlink.interlinker.Problem;
import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Counts attempts per name in a sliding window on this node. */
@ProviderType
public interface RateLimits {

    /**
     * Counts one attempt.
     *
     * @throws Problem LIMIT {@code too-many-attempts} with detail {@code seconds} if there were more than {@code max} in {@code window}
     */
    void attempt(String name, int max, Duration window);
}

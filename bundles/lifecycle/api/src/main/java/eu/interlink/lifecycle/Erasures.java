package eu.interlink.lifecycle;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Has every Interlinker forget a person, at least once, also those that are switched off or removed with their data kept: they are told
 * when they are back, and again after data was brought back into them. Called by areas that have asked the policy already.
 */
@ProviderType
public interface Erasures {

    /** Notes it, in the caller's transaction if there is one; delivered soon after. Asking again delivers again. */
    void request(UUID person);

    /** Ids of the Interlinkers that have not acknowledged yet, sorted. */
    List<String> pending(UUID person);

    /** What was erased in an Interlinker may have come back, with data from a file: everything is delivered to it again. */
    void again(String interlinker);
}

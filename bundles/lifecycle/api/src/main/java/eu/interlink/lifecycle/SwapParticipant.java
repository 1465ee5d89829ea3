package eu.interlink.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Bundle;

/**
 * A part of the platform that holds something of the bundles and must let go of it at a change, e.g. the host of the screens. Register it
 * as a service. The id is that of the Interlinker; for a part of the platform it is its symbolic name.
 */
@ConsumerType
public interface SwapParticipant {

    /** Looks at a candidate before anybody sees it. Throwing refuses it; the message is shown to the administrator. */
    default void prepare(String id, Bundle candidate) throws Exception {
    }

    /** The route has just been flipped. Must neither throw nor block. {@code next} is empty at removal, {@code previous} at first installation. */
    void flip(String id, Optional<Bundle> next, Optional<Bundle> previous);

    /** Completes when nothing of {@code previous} is in use any more in this participant. */
    CompletionStage<Void> drain(String id, Bundle previous, Instant deadline);

    /** The bundle is gone: drop every reference to classes of its loader. */
    void forget(ClassLoader gone);
}

package eu.interlink.interlinker.platform;

import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Tells open screens, in whatever browser, that something of a resource changed. Messages may be lost or merged: read the state again. */
@ProviderType
public interface Live {

    /** Ends a subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Sent after the caller's work is committed; never throws. */
    void publish(UUID topic, String message);

    /**
     * Close the subscription when the screen goes. The listener runs on a thread of the platform and must return quickly
     * ({@code ui.access(...)} is right).
     */
    Subscription subscribe(UUID topic, Consumer<String> listener);
}

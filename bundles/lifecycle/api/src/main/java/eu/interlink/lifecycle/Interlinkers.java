package eu.interlink.lifecycle;

import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The software Interlinkers that can be used now. Nobody keeps an object of a bundle longer than a {@link Lease}: that is what makes
 * it possible to replace the bundle while people work.
 */
@ProviderType
public interface Interlinkers {

    /** Descriptors of everything that is in use now, sorted by id. */
    List<Descriptor> installed();

    /** The descriptor, empty if no version is in use now. */
    Optional<Descriptor> find(String id);

    /** True if it should be here but is not just now (starting, failed, being replaced): answer 503, not 404. */
    boolean expected(String id);

    /**
     * Whether a process of that organisation may start something new with it; see {@link Availability}.
     *
     * @param organisation empty for a process without one
     */
    boolean allowed(String id, Optional<UUID> organisation);

    /**
     * Borrows the version in use now. It will not go away before the lease is closed.
     *
     * @throws Problem UNAVAILABLE {@code interlinker-not-available} if there is none
     */
    Lease lease(String id);

    /** A version in use. Close it soon: an upgrade waits for it. */
    @ProviderType
    interface Lease extends AutoCloseable {

        String version();

        Interlinker interlinker();

        /** A further service of the same bundle with the same {@code interlinker.id}, e.g. a view factory. */
        <T> Optional<T> service(Class<T> type);

        ClassLoader loader();

        /**
         * Tells that the version failed at what it was borrowed for. A {@link Problem} is no failure: it is said on purpose. Versions that
         * fail too often soon after an upgrade are taken back.
         */
        void failed(Throwable failure);

        @Override
        void close();
    }
}

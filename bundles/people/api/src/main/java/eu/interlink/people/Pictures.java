package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Small square pictures of people. */
@ProviderType
public interface Pictures {

    /** Largest picture that is accepted, in bytes. */
    int MAX_BYTES = 8_000_000;
    /** Width and height of what is kept, in pixels. */
    int SIZE = 256;

    /**
     * Keeps the middle of a picture as a JPEG of {@link #SIZE} pixels, turned upright, without anything else that the file says (place, camera).
     *
     * @param file JPEG, PNG or GIF
     * @throws Problem INVALID {@code no-picture}; LIMIT {@code file-too-large} by {@link #MAX_BYTES} or more than 50 megapixels
     */
    @Requires("people.self")
    void put(Caller caller, byte[] file);

    @Requires("people.self")
    void remove(Caller caller);

    /** A JPEG; empty if the person has none. */
    @Requires("people.find")
    Optional<byte[]> find(Caller caller, UUID person);

    /** Addresses of the pictures, relative to the platform's; another one after each change. People without a picture are left out. */
    @Requires("people.find")
    Map<UUID, String> addresses(Caller caller, Collection<UUID> people);
}

package eu.interlink.events;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The journal of the platform. Who may read which part is decided by the area that asks. */
@ProviderType
public interface Journal {

    /** Writes an event in the running transaction (or one of its own). Delivered to subscribers and screens after commit. */
    Event append(Caller caller, String type, Optional<UUID> topic, Optional<UUID> subject, Map<String, String> params);

    /** Events of a topic, newest first. */
    Page<Event> ofTopic(UUID topic, int offset, int limit);

    /** Events about one thing, newest first. */
    Page<Event> ofSubject(UUID subject, int offset, int limit);

    /** Events of some types about one thing, newest first. */
    Page<Event> ofSubject(UUID subject, Set<String> types, int offset, int limit);

    /** What a person did, newest first. */
    Page<Event> ofActor(UUID person, int offset, int limit);

    /**
     * Makes a person unknown in the words of events: parameters that are the name, and parameters that hold the address, become neutral. Ids stay; they lead to
     * nobody when the person is gone. Runs in the caller's transaction.
     *
     * @param name  display name
     * @param email e-mail address; compared without case
     * @return how many events were changed
     */
    int redact(String name, String email);

    /** Everything, newest first, types beginning with the prefix (audit). */
    Page<Event> all(String typePrefix, int offset, int limit);
}

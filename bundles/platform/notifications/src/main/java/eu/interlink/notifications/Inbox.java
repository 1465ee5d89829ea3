package eu.interlink.notifications;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** What the caller was told, and how it wants to be told. Everybody has only the own. */
@ProviderType
public interface Inbox {

    /** Of each person so many can be read, the newest; what is older than {@link #MAX_DAYS} days is deleted. */
    int MOST = 1_000;
    /** How long a notification is kept, in days. */
    int MAX_DAYS = 180;
    /** {@link #unread} counts no further. */
    int MOST_UNREAD = 100;
    /** Message of the live channel to the topic that is the person's id, when its list changed. */
    String CHANGED = "notifications.changed";

    /** Something to choose. @param label what it is, in the caller's language  @param mailOffered whether there are mails of it */
    record Kind(String name, String label, boolean mailOffered) {
    }

    /**
     * The newest first. What the caller may not see any more is left out, so a page may hold fewer than it could; the total counts it.
     *
     * @param offset at most {@link #MOST}
     * @param limit  at most 200
     */
    @Requires("notifications.own")
    Page<Notification> list(Caller caller, boolean unreadOnly, int offset, int limit);

    /** How many are unread, of those that the caller may see; {@link #MOST_UNREAD} stands for as many or more. */
    @Requires("notifications.own")
    int unread(Caller caller);

    /** Marks some as read; those of others are left alone. */
    @Requires("notifications.own")
    void read(Caller caller, Set<UUID> notifications);

    @Requires("notifications.own")
    void readAll(Caller caller);

    /** What there is to choose. */
    @Requires("notifications.own")
    List<Kind> kinds(Caller caller);

    @Requires("notifications.own")
    Choices choices(Caller caller);

    /**
     * Keeps what the caller chose; kinds that are not named stay as they were, mails of a kind that has none are left out.
     *
     * @param wanted with the version that the caller saw
     * @return with the new version
     * @throws eu.interlink.interlinker.Problem INVALID {@code kind-unknown}; CONFLICT {@code stale}
     */
    @Requires("notifications.own")
    Choices choose(Caller caller, Choices wanted);
}

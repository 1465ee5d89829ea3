package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Which mails people want. */
@ProviderType
public interface MailChoices {

    /** All kinds, until the person says otherwise. */
    @Requires("people.self")
    Set<MailKind> mine(Caller caller);

    @Requires("people.self")
    void choose(Caller caller, Set<MailKind> kinds);

    /** For areas that send mails: asks for no rights. */
    boolean wants(UUID person, MailKind kind);
}

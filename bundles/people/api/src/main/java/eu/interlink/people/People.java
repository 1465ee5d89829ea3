package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Persons. */
@ProviderType
public interface People {

    @Requires("people.self")
    Person me(Caller caller);

    /** Changes the own name. @throws eu.interlink.interlinker.Problem INVALID {@code name-missing} or {@code name-too-long}; CONFLICT {@code stale} */
    @Requires("people.self")
    Person rename(Caller caller, String name, int version);

    /** Finds people by exact e-mail address, or by name within shared organisations. */
    @Requires("people.find")
    List<PersonRef> find(Caller caller, String text);

    @Requires("people.admin")
    Page<Person> list(Caller caller, Optional<String> text, int offset, int limit);

    @Requires("people.admin")
    Optional<Person> person(Caller caller, UUID person);

    /**
     * Says what an account may do: its roles on the platform, and whether it may sign in at all.
     *
     * @param version of the person that the caller saw
     * @throws eu.interlink.interlinker.Problem INVALID {@code role-unknown}; NOT_FOUND; CONFLICT {@code last-administrator} or {@code stale}
     */
    @Requires("people.admin")
    Person setAccount(Caller caller, UUID person, Set<String> roles, boolean disabled, int version);

    /** For somebody who lost phone and recovery codes. @throws eu.interlink.interlinker.Problem NOT_FOUND if there is no such person */
    @Requires("people.admin")
    void resetSecondFactor(Caller caller, UUID person);

    /** Registers a person without an invitation. */
    @Requires("people.admin")
    Person register(Caller caller, String name, String email, String password, Set<String> roles);
}

package eu.interlink.notifications.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.ProfileSource;
import eu.interlink.interlinker.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who gets a mail, with the address, language and time zone that the person has today. */
@Component(service = Receivers.class)
public final class Receivers {

    /** @param reader the person, as if it read on a screen */
    record Receiver(String address, Caller reader) {
    }

    private final Accounts accounts;
    private final ProfileSource profiles;

    @Activate
    public Receivers(@Reference Accounts accounts, @Reference ProfileSource profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    /** Nobody if the account is gone or closed. */
    Optional<Receiver> find(UUID person) {
        return Optional.ofNullable(accounts.states(Set.of(person)).get(person)).filter(state -> !state.disabled())
                .flatMap(state -> accounts.login(person).flatMap(address -> profiles.profile(person).map(profile -> new Receiver(address,
                        new Caller(Caller.Kind.PERSON, Optional.of(person), profile.name(), state.roles(), profile.locale(), profile.zone())))));
    }
}

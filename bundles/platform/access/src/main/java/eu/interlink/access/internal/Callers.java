package eu.interlink.access.internal;

import eu.interlink.access.ProfileSource;
import eu.interlink.access.ProfileSource.Profile;
import eu.interlink.interlinker.Caller;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Makes callers of people. Without a source of profiles a person is called by its login and reads English. */
@Component(service = Callers.class, configurationPid = SignInConfiguration.PID)
public final class Callers {

    private final Store store;
    private final AccountTable accounts;
    private final CallerCache cache;
    private final SecondFactorTable second;
    private final boolean adminsNeedTwo;
    private final AtomicReference<ProfileSource> profiles = new AtomicReference<>();

    @Activate
    public Callers(SignInConfiguration configuration, @Reference(target = "(interlink.schema=access)") Store store) {
        this(store, Clock.systemUTC(), configuration.adminSecondFactor());
    }

    public Callers(Store store) {
        this(store, Clock.systemUTC());
    }

    Callers(Store store, Clock clock) {
        this(store, clock, false);
    }

    /** @param adminsNeedTwo whether an administrator without a second factor counts as none */
    Callers(Store store, Clock clock, boolean adminsNeedTwo) {
        this.adminsNeedTwo = adminsNeedTwo;
        second = new SecondFactorTable(store);
        this.store = store;
        accounts = new AccountTable(store);
        cache = new CallerCache(clock);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void setProfiles(ProfileSource source) {
        profiles.set(source);
        cache.drop();
    }

    public void unsetProfiles(ProfileSource source) {
        if (profiles.compareAndSet(source, null)) {
            cache.drop();
        }
    }

    /** The caller behind a secret's hash; the person is looked for only if the caller is not known from a moment ago. */
    Optional<Caller> behind(String hash, Supplier<Optional<UUID>> person) {
        Supplier<Optional<Caller>> load = () -> person.get().flatMap(this::caller);
        return store.inTransaction() ? load.get() : cache.get(hash, load);
    }

    /** Accounts, roles, sessions or tokens change in this transaction: forgets all callers when it is committed. */
    void changed() {
        store.afterCommit(cache::drop);
    }

    private Set<String> roles(UUID person) {
        Set<String> roles = accounts.roles(person);
        boolean bare = adminsNeedTwo && roles.contains(Caller.ROLE_ADMIN) && !second.active(person);
        return bare ? roles.stream().filter(role -> !role.equals(Caller.ROLE_ADMIN)).collect(Collectors.toUnmodifiableSet()) : roles;
    }

    private Optional<Caller> caller(UUID person) {
        return accounts.byPerson(person).filter(account -> !account.disabled()).map(account -> {
            Profile profile = Optional.ofNullable(profiles.get()).flatMap(source -> source.profile(person))
                    .orElseGet(() -> new Profile(account.login(), Locale.ENGLISH, ZoneOffset.UTC));
            return new Caller(Caller.Kind.PERSON, Optional.of(person), profile.name(), roles(person), profile.locale(), profile.zone());
        });
    }
}

package eu.interlink.people.internal;

import eu.interlink.access.Accounts;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes persons with their accounts. */
@Component(service = Registration.class)
public final class Registration {

    private static final Set<String> ROLES = Set.of(Caller.ROLE_ADMIN, Caller.ROLE_EDITOR);

    private final Store store;
    private final Accounts accounts;
    private final FirstAdministrator first;
    private final PersonTable people;

    @Activate
    public Registration(@Reference(target = "(interlink.schema=people)") Store store, @Reference Accounts accounts, @Reference FirstAdministrator first) {
        this.store = store;
        this.accounts = accounts;
        this.first = first;
        people = new PersonTable(store);
    }

    /**
     * Makes a person and an account.
     *
     * @throws Problem INVALID for a field that is wrong, CONFLICT {@code login-exists}
     */
    UUID register(String name, String email, String password, Set<String> roles) {
        String goodName = Words.name(name);
        String goodEmail = Words.email(email);
        String goodPassword = Words.password(password);
        checkRoles(roles);
        return store.write(handle -> {
            UUID person = Ids.next();
            if (people.byEmail(goodEmail).isPresent() || !people.insert(person, goodName, goodEmail, Clock.systemUTC().instant())) {
                throw Problem.conflict("login-exists", "There is an account with this e-mail address already. Sign in with it.", "field", "email");
            }
            accounts.create(person, goodEmail, goodPassword, roles);
            noteAdministrator(roles);
            return person;
        });
    }

    /** Somebody gets these roles in this transaction. */
    void noteAdministrator(Set<String> roles) {
        if (roles.contains(Caller.ROLE_ADMIN)) {
            first.arrived();
        }
    }

    static void checkRoles(Set<String> roles) {
        roles.stream().filter(role -> !ROLES.contains(role)).findFirst().ifPresent(role -> {
            throw Problem.invalid("role-unknown", "There is no role '" + role + "'.", "field", "roles");
        });
    }
}

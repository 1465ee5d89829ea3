package eu.interlink.access.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.PersonData;
import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens;
import eu.interlink.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The account of a person, sign-in sessions, access tokens and drafts. No secret leaves: not even their hashes. */
@Component
public final class AccountData implements PersonData {

    /** One thing typed and not saved. */
    record Draft(String place, String content, Instant saved) {
    }

    private final Store store;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Tokens tokens;
    private final AccountTable table;
    private final IdleTable idle;

    @Activate
    public AccountData(@Reference(target = "(interlink.schema=access)") Store store, @Reference Accounts accounts, @Reference SignIn signIn,
            @Reference Tokens tokens) {
        this.store = store;
        this.accounts = accounts;
        this.signIn = signIn;
        this.tokens = tokens;
        table = new AccountTable(store);
        idle = new IdleTable(store);
    }

    @Override
    public String area() {
        return "account";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        Map<String, Object> account = new TreeMap<>();
        table.byPerson(person).ifPresent(row -> account.put("login", row.login()));
        account.put("roles", accounts.roles(person));
        account.putAll(idle.of(person));
        account.put("secondFactor", new SecondFactorTable(store).active(person));
        into.json("account", account);
        into.json("sessions", signIn.sessions(person, Optional.empty()));
        into.json("tokens", tokens.list(person));
        into.json("drafts", store.read(handle -> handle.createQuery("select place, content, saved from access.draft where person = :person order by place")
                .bind("person", person).map((row, context) -> new Draft(row.getString("place"), row.getString("content"),
                        row.getObject("saved", OffsetDateTime.class).toInstant())).list()));
    }

    @Override
    public void erase(Identity identity) {
        if (table.byPerson(identity.person()).isPresent()) {
            // Refuses to take the last administrator away.
            accounts.setDisabled(identity.person(), true);
        }
        accounts.erase(identity.person());
    }
}

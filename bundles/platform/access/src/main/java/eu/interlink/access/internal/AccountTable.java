package eu.interlink.access.internal;

import eu.interlink.access.Accounts.State;
import eu.interlink.interlinker.Caller;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SQL of accounts and their roles. */
final class AccountTable {

    record Row(UUID person, String login, String password, boolean disabled) {
    }

    private static final String ENABLED_ADMINS = """
            disabled = false and person in (select person from access.account_role where role_name = '%s')""".formatted(Caller.ROLE_ADMIN);

    private final Store store;

    AccountTable(Store store) {
        this.store = store;
    }

    /** False if the login is taken. */
    boolean insert(UUID person, String login, String password, Instant now) {
        return store.write(handle -> handle.createUpdate("""
                insert into access.account (person, login, password, disabled, created) values (:person, :login, :password, false, :now)
                on conflict do nothing""").bind("person", person).bind("login", login).bind("password", password).bind("now", now).execute()) > 0;
    }

    Optional<Row> byLogin(String login) {
        return find("login", login);
    }

    Optional<Row> byPerson(UUID person) {
        return find("person", person);
    }

    private Optional<Row> find(String column, Object sought) {
        return store.read(handle -> handle.createQuery("select person, login, password, disabled from access.account where " + column + " = :sought")
                .bind("sought", sought)
                .map((row, context) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4))).findOne());
    }

    Map<UUID, State> states(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return store.read(handle -> {
            Map<UUID, Set<String>> roles = new HashMap<>();
            handle.createQuery("select person, role_name from access.account_role where person in (<people>)").bindList("people", Set.copyOf(people))
                    .map((row, context) -> roles.computeIfAbsent(row.getObject(1, UUID.class), person -> new HashSet<>()).add(row.getString(2))).list();
            Map<UUID, State> states = new HashMap<>();
            handle.createQuery("select person, disabled from access.account where person in (<people>)").bindList("people", Set.copyOf(people))
                    .map((row, context) -> {
                        UUID person = row.getObject(1, UUID.class);
                        return states.put(person, new State(roles.getOrDefault(person, Set.of()), row.getBoolean(2)));
                    }).list();
            return states;
        });
    }

    Set<String> roles(UUID person) {
        return store.read(handle -> roles(handle, person));
    }

    private static Set<String> roles(Handle handle, UUID person) {
        return Set.copyOf(handle.createQuery("select role_name from access.account_role where person = :person").bind("person", person)
                .mapTo(String.class).list());
    }

    void setRoles(UUID person, Set<String> roles) {
        store.run(handle -> {
            handle.execute("delete from access.account_role where person = ?", person);
            roles.forEach(role -> handle.execute("insert into access.account_role (person, role_name) values (?, ?)", person, role));
        });
    }

    void setDisabled(UUID person, boolean disabled) {
        store.run(handle -> handle.execute("update access.account set disabled = ? where person = ?", disabled, person));
    }

    void setLogin(UUID person, String login) {
        store.run(handle -> handle.execute("update access.account set login = ? where person = ?", login, person));
    }

    void setPassword(UUID person, String password) {
        store.run(handle -> handle.execute("update access.account set password = ? where person = ?", password, person));
    }

    void delete(UUID person) {
        store.run(handle -> {
            handle.execute("delete from access.account_role where person = ?", person);
            handle.execute("delete from access.account where person = ?", person);
        });
    }

    /** How many people administer the platform and can sign in. */
    long administrators() {
        return store.read(handle -> handle.createQuery("select count(*) from access.account where " + ENABLED_ADMINS).mapTo(Long.class).one());
    }

    /** Makes changes of administrators wait for each other until the end of the transaction. */
    void lockAdministrators() {
        store.run(handle -> handle.createQuery("select person from access.account where " + ENABLED_ADMINS + " order by person for update")
                .mapTo(UUID.class).list());
    }
}

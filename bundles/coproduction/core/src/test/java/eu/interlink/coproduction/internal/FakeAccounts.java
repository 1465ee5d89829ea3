package eu.interlink.coproduction.internal;

import eu.interlink.access.Accounts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody whom a test puts in has an account, until the test closes it. */
public final class FakeAccounts implements Accounts {

    private final FakePeople people;
    private final Set<UUID> disabled = new HashSet<>();
    private final Set<UUID> demoted = new HashSet<>();

    FakeAccounts(FakePeople people) {
        this.people = people;
    }

    @Override
    public Map<UUID, State> states(Collection<UUID> wanted) {
        return wanted.stream().distinct().filter(person -> people.caller(person).isPresent())
                .collect(Collectors.toMap(Function.identity(), person -> new State(roles(person), disabled.contains(person))));
    }

    @Override
    public Set<String> roles(UUID person) {
        return demoted.contains(person) ? Set.of() : people.caller(person).orElseThrow().roles();
    }

    @Override
    public void setRoles(UUID person, Set<String> roles) {
        demoted.add(person);
    }

    @Override
    public void setDisabled(UUID person, boolean now) {
        if (now) {
            disabled.add(person);
        } else {
            disabled.remove(person);
        }
    }

    @Override
    public Optional<String> login(UUID person) {
        return people.caller(person).map(caller -> caller.name().toLowerCase(java.util.Locale.ROOT) + "@example.org");
    }

    @Override
    public Optional<UUID> personOf(String login) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void create(UUID person, String login, String password, Set<String> roles) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void changePassword(UUID person, String oldPassword, String newPassword, Optional<String> keepSession) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void verify(UUID person, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void changeLogin(UUID person, String login) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UUID> administrators() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Reset> beginReset(String login) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UUID finishReset(String secret, String newPassword) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean empty() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(UUID person) {
        throw new UnsupportedOperationException();
    }
}

package eu.interlink.demo.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.SignIn;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Lets the invented people act themselves, so that the history shows who did what. */
final class Sessions implements AutoCloseable {

    private static final String DEVICE = "Sample data";

    private final Accounts accounts;
    private final SignIn signIn;
    private final Map<DemoPerson, String> tokens = new EnumMap<>(DemoPerson.class);

    Sessions(Accounts accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    UUID id(DemoPerson person) {
        return accounts.personOf(person.email()).orElseThrow(() -> Problem.notFound("person"));
    }

    Caller caller(DemoPerson person) {
        String token = tokens.computeIfAbsent(person, key -> signIn.open(id(key), DEVICE).token());
        return signIn.resolve(token).orElseThrow(() -> Problem.forbidden("sign-in-needed", person.email() + " cannot sign in."));
    }

    @Override
    public void close() {
        tokens.values().forEach(signIn::signOut);
    }
}

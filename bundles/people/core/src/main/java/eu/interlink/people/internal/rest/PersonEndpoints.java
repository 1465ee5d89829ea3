package eu.interlink.people.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.access.Tokens;
import eu.interlink.access.Tokens.Token;
import eu.interlink.interlinker.Page;
import eu.interlink.people.People;
import eu.interlink.people.Person;
import eu.interlink.people.PersonRef;
import eu.interlink.people.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The person who asks, the person's tokens, and other people. */
@Component
public final class PersonEndpoints implements Endpoints {

    record Rename(String name, int version) {
    }

    record NewToken(String name, Optional<Instant> expires) {
    }

    /** @param secret shown once */
    record Secret(String secret) {
    }

    record NewPerson(String name, String email, String password, Set<String> roles) {
    }

    private final People people;
    private final Tokens tokens;
    private final Policy policy;

    @Activate
    public PersonEndpoints(@Reference People people, @Reference Tokens tokens, @Reference Policy policy) {
        this.people = people;
        this.tokens = tokens;
        this.policy = policy;
    }

    @Override
    public String tag() {
        return "People";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/me", Actions.SELF, "The person who asks.", Person.class, call -> people.me(call.caller())),
                Endpoint.put("/me", Actions.SELF, "Changes the own name.", Rename.class, Person.class, this::rename),
                Endpoint.get("/people", Actions.FIND, "Finds people by their whole e-mail address, or by name in the own organisations.",
                        Lists.of(List.class, PersonRef.class), call -> people.find(call.caller(), call.query("text").orElse("")))
                        .with(new Parameter("text", "A whole e-mail address, or beginnings of words of a name.", false)),
                Endpoint.get("/accounts", Actions.ADMIN, "All people with an account, by name.", Lists.of(Page.class, Person.class),
                        call -> people.list(call.caller(), call.query("text"), call.offset(), call.limit())).paged()
                        .with(new Parameter("text", "Beginnings of words of the name, or of the e-mail address. At most 1000 of each are found.", false)),
                new Endpoint("DELETE", "/accounts/{person}/second-factor", Actions.ADMIN, "Removes the second factor of somebody who lost it.", List.of(),
                        Optional.empty(), Void.class, 204, call -> {
                            people.resetSecondFactor(call.caller(), call.id("person"));
                            return null;
                        }),
                Endpoint.post("/accounts", Actions.ADMIN, "Registers a person without an invitation.", NewPerson.class, Person.class, this::register),
                Endpoint.get("/me/tokens", Actions.SELF, "The own access tokens, newest first, without their secrets.",
                        Lists.of(List.class, Token.class), call -> tokens.list(self(call))),
                Endpoint.post("/me/tokens", Actions.SELF, "Makes an access token. The secret is shown this once.", NewToken.class, Secret.class,
                        this::createToken),
                Endpoint.delete("/me/tokens/{token}", Actions.SELF, "Revokes an own access token.", call -> {
                    tokens.revoke(self(call), call.id("token"));
                    return null;
                }));
    }

    /** Tokens are of the access service, which asks for no rights: so they are asked for here. */
    private UUID self(Call call) {
        policy.require(call.caller(), Actions.SELF, Optional.empty());
        return call.caller().requirePerson();
    }

    private Person rename(Call call) {
        Rename body = call.body(Rename.class);
        return people.rename(call.caller(), body.name(), body.version());
    }

    private Person register(Call call) {
        NewPerson body = call.body(NewPerson.class);
        return people.register(call.caller(), body.name(), body.email(), body.password(), body.roles());
    }

    private Secret createToken(Call call) {
        UUID person = self(call);
        NewToken body = call.body(NewToken.class);
        return new Secret(tokens.create(person, body.name(), body.expires()));
    }
}

package eu.interlink.people.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.access.SignIn;
import eu.interlink.people.Invitations;
import eu.interlink.people.PasswordResets;
import eu.interlink.people.Invitations.Preview;
import eu.interlink.people.Team;
import eu.interlink.people.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ways in: password and invitation. */
@Component
public final class DoorEndpoints implements Endpoints {

    record Credentials(String login, String password, Optional<String> code) {
    }

    record NewAccount(String name, String email, String password) {
    }

    record Forgotten(String email) {
    }

    record NewPassword(String password) {
    }

    private static final String INVITATION = "/invitations/{secret}";

    private final SignIn signIn;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final Policy policy;

    @Activate
    public DoorEndpoints(@Reference SignIn signIn, @Reference Invitations invitations, @Reference PasswordResets resets, @Reference Policy policy) {
        this.resets = resets;
        this.signIn = signIn;
        this.invitations = invitations;
        this.policy = policy;
    }

    @Override
    public String tag() {
        return "People";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/session", Actions.PUBLIC, "Signs in. The token goes into the Authorization header as a bearer token.",
                        Credentials.class, SignIn.Opened.class, this::signIn),
                Endpoint.get(INVITATION, Actions.PUBLIC, "What an invitation is to.", Preview.class,
                        call -> invitations.preview(call.caller(), call.path("secret"))),
                Endpoint.post(INVITATION, Actions.PUBLIC, "Accepts an invitation with a new account, and signs in.", NewAccount.class,
                        SignIn.Opened.class, this::accept),
                new Endpoint("POST", "/password-resets", Actions.PUBLIC, "Sends a link to a new password, if there is such an account.", List.of(),
                        Optional.of(Forgotten.class), Void.class, 204, this::forgot),
                new Endpoint("POST", "/password-resets/{secret}", Actions.PUBLIC, "Sets a new password; all sessions of the account end.", List.of(),
                        Optional.of(NewPassword.class), Void.class, 204, this::reset),
                new Endpoint("POST", INVITATION + "/join", Actions.SELF, "Accepts an invitation with the account that is signed in.", List.of(),
                        Optional.empty(), Team.class, 200, call -> invitations.join(call.caller(), call.path("secret"))));
    }

    private SignIn.Opened signIn(Call call) {
        policy.require(call.caller(), Actions.PUBLIC, Optional.empty());
        Credentials body = call.body(Credentials.class);
        if (body.code().isEmpty()) {
            return signIn.signIn(body.login(), body.password(), call.address(), device(call));
        }
        return switch (signIn.begin(body.login(), body.password(), call.address(), device(call))) {
            case SignIn.Opened opened -> opened;
            case SignIn.Step step -> signIn.finish(step.token(), body.code().get(), device(call));
        };
    }

    private SignIn.Opened accept(Call call) {
        NewAccount body = call.body(NewAccount.class);
        return invitations.accept(call.caller(), call.path("secret"), body.name(), body.email(), body.password(), device(call));
    }

    private Object forgot(Call call) {
        resets.ask(call.caller(), call.body(Forgotten.class).email());
        return null;
    }

    private Object reset(Call call) {
        resets.finish(call.caller(), call.path("secret"), call.body(NewPassword.class).password());
        return null;
    }

    private static String device(Call call) {
        return call.header("User-Agent").orElse("");
    }
}

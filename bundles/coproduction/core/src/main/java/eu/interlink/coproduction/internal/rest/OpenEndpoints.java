package eu.interlink.coproduction.internal.rest;

import eu.interlink.coproduction.OpenProcess;
import eu.interlink.coproduction.OpenProcesses;
import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.Participation;
import eu.interlink.coproduction.Participation.TeamChoice;
import eu.interlink.coproduction.ParticipationRequest;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.rest.Bodies.GuestRequest;
import eu.interlink.coproduction.internal.rest.Bodies.Reason;
import eu.interlink.coproduction.internal.rest.Bodies.Refusal;
import eu.interlink.coproduction.internal.rest.Bodies.StandingAnswer;
import eu.interlink.coproduction.internal.rest.Bodies.TeamOfRequest;
import eu.interlink.interlinker.Page;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** Open processes and requests to take part over HTTP. */
@Component
public final class OpenEndpoints implements Endpoints {

    private static final String REQUESTS = "/processes/{id}/requests";

    private final OpenProcesses processes;
    private final Participation participation;

    @Activate
    public OpenEndpoints(@Reference OpenProcesses processes, @Reference Participation participation) {
        this.processes = processes;
        this.participation = participation;
    }

    @Override
    public String tag() {
        return "Open processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/open-processes", Actions.PUBLIC, "Processes that look for people, those that opened last first.",
                        new TypeReference<Page<OpenProcess>>() { }.getType(),
                        call -> processes.list(call.caller(), call.query("text"), call.offset(), call.limit())).paged()
                        .with(new Parameter("text", "Part of the name, of what is needed, or of who is wanted.", false)),
                Endpoint.get("/open-processes/{id}", Actions.PUBLIC, "One open process.", OpenProcess.class,
                        call -> processes.find(call.caller(), call.id("id"))),
                Endpoint.get("/open-processes/{id}/standing", Actions.PUBLIC, "How the caller stands to an open process.", StandingAnswer.class,
                        call -> new StandingAnswer(participation.standing(call.caller(), call.id("id")))),
                Endpoint.post("/open-processes/{id}/request", Actions.PARTICIPATION_ASK, "Asks to take part.", Reason.class, ParticipationRequest.class,
                        call -> participation.ask(call.caller(), call.id("id"), call.body(Reason.class).reason())),
                Endpoint.delete("/open-processes/{id}/request", Actions.PARTICIPATION_ASK, "Takes the caller's own request back.",
                        this::withdraw),
                quiet("/open-processes/{id}/guest-request", Actions.PUBLIC, "Somebody without an account asks to take part.", GuestRequest.class,
                        this::askAsGuest),
                Endpoint.get("/processes/{id}/opening", Actions.PROCESS_VIEW, "Whether a process looks for people, and what is needed.", Opening.class,
                        call -> processes.opening(call.caller(), call.id("id"))),
                Endpoint.put("/processes/{id}/opening", Actions.PROCESS_MANAGE, "Opens a process for people who want to take part, or closes it.",
                        Opening.class, Opening.class, call -> processes.change(call.caller(), call.id("id"), call.body(Opening.class))),
                Endpoint.get(REQUESTS, Actions.PROCESS_MANAGE, "Requests to take part that are not answered yet, the oldest first.",
                        new TypeReference<Page<ParticipationRequest>>() { }.getType(),
                        call -> participation.requests(call.caller(), call.id("id"), call.offset(), call.limit())).paged(),
                Endpoint.get(REQUESTS + "/teams", Actions.PROCESS_MANAGE, "Teams that requests can be accepted into.",
                        new TypeReference<List<TeamChoice>>() { }.getType(), call -> participation.teams(call.caller(), call.id("id"))),
                quiet(REQUESTS + "/{request}/accept", Actions.PROCESS_MANAGE, "Takes a person into a team, or invites a guest into it.",
                        TeamOfRequest.class, this::accept),
                quiet(REQUESTS + "/{request}/decline", Actions.PROCESS_MANAGE, "Declines a request, with an answer for who asked.", Refusal.class,
                        this::decline));
    }

    private static Endpoint quiet(String path, String action, String summary, Type body, Endpoint.Handler handler) {
        return new Endpoint("POST", path, action, summary, List.of(), Optional.of(body), Void.class, 204, handler);
    }

    private Object withdraw(Call call) {
        participation.withdraw(call.caller(), call.id("id"));
        return null;
    }

    private Object askAsGuest(Call call) {
        GuestRequest body = call.body(GuestRequest.class);
        participation.askAsGuest(call.caller(), call.id("id"), body.name(), body.email(), body.reason(), call.address());
        return null;
    }

    private Object accept(Call call) {
        participation.accept(call.caller(), call.id("id"), call.id("request"), call.body(TeamOfRequest.class).team());
        return null;
    }

    private Object decline(Call call) {
        participation.decline(call.caller(), call.id("id"), call.id("request"), call.body(Refusal.class).answer().orElse(""));
        return null;
    }
}

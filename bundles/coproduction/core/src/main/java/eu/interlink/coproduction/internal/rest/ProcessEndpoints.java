package eu.interlink.coproduction.internal.rest;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.coproduction.CooperationAdvice;
import eu.interlink.coproduction.CooperationAdvice.Answer;
import eu.interlink.coproduction.CooperationAdvice.Question;
import eu.interlink.coproduction.Effective;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.coproduction.Processes.Order;
import eu.interlink.coproduction.Processes.Query;
import eu.interlink.coproduction.Processes.Role;
import eu.interlink.coproduction.StartUp;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.process.ProcessService;
import eu.interlink.coproduction.internal.rest.Bodies.NewGrant;
import eu.interlink.coproduction.internal.rest.Bodies.NewProcess;
import eu.interlink.coproduction.internal.rest.Bodies.Proposal;
import eu.interlink.coproduction.internal.rest.Bodies.ProcessChange;
import eu.interlink.coproduction.internal.rest.Bodies.RecommendationAnswer;
import eu.interlink.coproduction.internal.rest.Bodies.SchemaChoice;
import eu.interlink.coproduction.internal.rest.Bodies.StatusChange;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** Processes, their trees, history and grants over HTTP. */
@Component
public final class ProcessEndpoints implements Endpoints {

    private final Processes processes;
    private final ProcessService rendered;
    private final Catalogue catalogue;
    private final StartUp startUp;

    @Activate
    public ProcessEndpoints(@Reference ProcessService processes, @Reference Catalogue catalogue, @Reference StartUp startUp) {
        this.processes = processes;
        this.rendered = processes;
        this.catalogue = catalogue;
        this.startUp = startUp;
    }

    @Override
    public String tag() {
        return "Processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/processes", Actions.PROCESS_LIST, "Processes that the caller may see.", new TypeReference<Page<Process>>() { }.getType(), this::list).paged()
                        .with(new Parameter("text", "Words that begin words of the name or the tags.", false)).with(new Parameter("tag", "A whole tag.", false))
                        .with(new Parameter("status", "WAITING, IN_PROGRESS or FINISHED.", false)).with(new Parameter("role", "MANAGER or PARTICIPANT.", false))
                        .with(new Parameter("archived", "Whether the archived ones are wanted: true, or false.", false))
                        .with(new Parameter("order", "CHANGED, NAME or CREATED.", false)),
                Endpoint.get("/process-tags", Actions.PROCESS_LIST, "Tags of the processes that the caller may see, the most frequent first.",
                        new TypeReference<List<String>>() { }.getType(), call -> processes.tags(call.caller())),
                Endpoint.post("/processes", Actions.PROCESS_CREATE, "Creates a process; the caller becomes its administrator.", NewProcess.class,
                        Process.class, this::create),
                Endpoint.get("/processes/{id}", Actions.PROCESS_VIEW, "One process.", Process.class,
                        call -> processes.find(call.caller(), call.id("id"))),
                Endpoint.put("/processes/{id}", Actions.PROCESS_MANAGE, "Changes name, description, language and organisation of a process.",
                        ProcessChange.class, Process.class, this::update),
                Endpoint.get("/processes/{id}/start-up", Actions.PROCESS_MANAGE, "What a process needs before people can work in it well, and what of it is there.",
                        new TypeReference<List<StartUp.Point>>() { }.getType(), call -> startUp.points(call.caller(), call.id("id"))),
                Endpoint.get("/cooperation-advice", Actions.PUBLIC, "Models of cooperation, the best first, with the answers that speak for them.",
                        new TypeReference<List<CooperationAdvice.Advice>>() { }.getType(), ProcessEndpoints::advise)
                        .with(new Parameter("decides", "Who decides what is made.", false)).with(new Parameter("works", "Who does the work from day to day.", false))
                        .with(new Parameter("gives", "What the administration gives.", false)),
                Endpoint.get("/processes/{id}/tree", Actions.PROCESS_VIEW, "The whole tree of a process, phases in order.",
                        new TypeReference<List<Item>>() { }.getType(), call -> rendered.treeJson(call.caller(), call.id("id"))),
                Endpoint.post("/processes/{id}/schema", Actions.PROCESS_MANAGE, "Makes the tree of an empty process from a schema.",
                        SchemaChoice.class, new TypeReference<List<Item>>() { }.getType(), this::applySchema),
                Endpoint.get("/processes/{id}/history", Actions.PROCESS_VIEW, "What happened in a process, newest first.",
                        new TypeReference<Page<HistoryLine>>() { }.getType(),
                        call -> processes.history(call.caller(), call.id("id"), call.offset(), call.limit())).paged(),
                Endpoint.get("/processes/{id}/grants", Actions.PROCESS_VIEW, "Who may do what in a process.",
                        new TypeReference<List<Grant>>() { }.getType(), call -> processes.grants(call.caller(), call.id("id"))),
                Endpoint.post("/processes/{id}/grants", Actions.ITEM_MANAGE,
                        "Allows or denies a team or a person rights in a process or at an item of its tree, in place of what its entry there said.", NewGrant.class,
                        new TypeReference<List<Grant>>() { }.getType(), this::grant),
                Endpoint.delete("/processes/{id}/grants/{grant}", Actions.PROCESS_VIEW, "Takes an entry away; whoever manages its place may.", this::revoke),
                Endpoint.get("/places/{id}/rights", Actions.PROCESS_VIEW, "What the caller may do in a process or at an item of its tree, and why.", Effective.class,
                        call -> processes.rights(call.caller(), call.id("id"))),
                Endpoint.get("/processes/{id}/rights", Actions.PROCESS_VIEW, "What the caller may do in the process as a whole and at every item of its tree.",
                        new TypeReference<Map<UUID, Set<Right>>>() { }.getType(), call -> processes.rightsIn(call.caller(), call.id("id"))),
                Endpoint.get("/places/{id}/rights/{person}", Actions.ITEM_MANAGE, "What a person may do in a process or at an item of its tree, and why.",
                        Effective.class, call -> processes.rightsOf(call.caller(), call.id("id"), call.id("person"))),
                Endpoint.post("/processes/{id}/grants/preview", Actions.ITEM_MANAGE, "What a person could do if an entry were made; changes nothing.", Proposal.class,
                        Effective.class, this::preview).status(200),
                Endpoint.get("/items/{id}", Actions.ITEM_VIEW, "A phase, objective or task with what is below it.", Item.class,
                        call -> processes.item(call.caller(), call.id("id"))),
                Endpoint.put("/items/{id}/status", Actions.ITEM_EDIT, "Sets the status of a task.", StatusChange.class, Item.class, this::setStatus),
                Endpoint.get("/tasks/{id}/recommendations", Actions.ITEM_VIEW, "Interlinkers that fit a task, and why.",
                        new TypeReference<List<RecommendationAnswer>>() { }.getType(), this::recommend)
                        .with(new Parameter("limit", "Most rows, 50 if absent, 200 at most.", true)));
    }

    private Page<Process> list(Call call) {
        Query query = new Query(call.query("text"), call.query("tag"), call.choice("status", Status.class), call.choice("role", Role.class).orElse(Role.ANY),
                call.query("archived").filter("true"::equals).isPresent(), call.choice("order", Order.class).orElse(Order.CHANGED));
        return processes.list(call.caller(), query.with(query.text()), call.offset(), call.limit());
    }

    private static List<CooperationAdvice.Advice> advise(Call call) {
        return CooperationAdvice.of(Arrays.stream(Question.values()).flatMap(question -> call.choice(question.name().toLowerCase(Locale.ROOT), Answer.class)
                .filter(answer -> answer.question() == question).stream()).toList());
    }

    private Process create(Call call) {
        return processes.create(call.caller(), call.body(NewProcess.class).draft());
    }

    private Process update(Call call) {
        ProcessChange body = call.body(ProcessChange.class);
        return processes.update(call.caller(), call.id("id"), body.draft(), body.version());
    }

    private Object applySchema(Call call) {
        UUID process = call.id("id");
        processes.applySchema(call.caller(), process, call.body(SchemaChoice.class).schema());
        return rendered.treeJson(call.caller(), process);
    }

    private List<Grant> grant(Call call) {
        UUID process = call.id("id");
        NewGrant body = call.body(NewGrant.class);
        processes.grant(call.caller(), body.item().orElse(process), body.party(), body.rights(), body.denied().orElse(Set.of()), body.version());
        return processes.grants(call.caller(), process);
    }

    private Effective preview(Call call) {
        Proposal body = call.body(Proposal.class);
        NewGrant grant = body.grant();
        return processes.preview(call.caller(), grant.item().orElse(call.id("id")), grant.party(), grant.rights(), grant.denied().orElse(Set.of()),
                body.target(), body.person());
    }

    private Object revoke(Call call) {
        processes.revoke(call.caller(), call.id("id"), call.id("grant"));
        return null;
    }

    private Item setStatus(Call call) {
        StatusChange body = call.body(StatusChange.class);
        return processes.setStatus(call.caller(), call.id("id"), body.status(), body.version());
    }

    private List<RecommendationAnswer> recommend(Call call) {
        Item task = processes.item(call.caller(), call.id("id"));
        Process process = processes.find(call.caller(), task.process());
        Catalogue.Place place = new Catalogue.Place(process.language(), process.organisation());
        return catalogue.recommend(call.caller(), task.profiles(), place, call.limit()).stream().map(RecommendationAnswer::of).toList();
    }
}

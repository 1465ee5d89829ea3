package eu.interlink.coproduction.internal.rest;

import eu.interlink.coproduction.Assignment;
import eu.interlink.coproduction.Assignments;
import eu.interlink.coproduction.Assignments.Filter;
import eu.interlink.coproduction.Assignments.Onlooker;
import eu.interlink.coproduction.Assignments.Waiting;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Work;
import eu.interlink.coproduction.WorkCalendar;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** Assignments, what concerns the caller in all processes, and the calendar of due dates over HTTP. */
@Component
public final class WorkEndpoints implements Endpoints {

    /** Exactly one of team and person. @param instructions absent for none  @param due absent for no last day */
    record NewAssignment(Optional<UUID> team, Optional<UUID> person, Optional<String> instructions, Optional<LocalDate> due) {
    }

    /** @param instructions absent for none  @param due absent for no last day */
    record AssignmentChange(Optional<String> instructions, Optional<LocalDate> due, int version) {
    }

    /** @param done false to open it again */
    record DoneChange(boolean done, int version) {
    }

    /** @param address absent if the caller has none */
    record CalendarAnswer(Optional<String> address) {
    }

    private static final String ONE = "/assignments/{id}";
    private static final String CALENDAR = "/work/calendar";

    private final Assignments assignments;
    private final WorkCalendar calendar;

    @Activate
    public WorkEndpoints(@Reference Assignments assignments, @Reference WorkCalendar calendar) {
        this.assignments = assignments;
        this.calendar = calendar;
    }

    @Override
    public String tag() {
        return "Work";
    }

    @Override
    public List<Endpoint> endpoints() {
        Type several = new TypeReference<List<Assignment>>() { }.getType();
        return List.of(
                Endpoint.get("/tasks/{id}/assignments", Actions.RESOURCE_VIEW, "Assignments of a task and of its resources, open ones first.", several,
                        call -> assignments.of(call.caller(), call.id("id"))),
                Endpoint.post("/tasks/{id}/assignments", Actions.RESOURCE_EDIT, "Asks a team or a person to work on a task.", NewAssignment.class, Assignment.class,
                        this::assign),
                Endpoint.get("/resources/{id}/assignments", Actions.RESOURCE_VIEW, "Assignments of a resource, open ones first.", several,
                        call -> assignments.of(call.caller(), call.id("id"))),
                Endpoint.post("/resources/{id}/assignments", Actions.RESOURCE_EDIT, "Asks a team or a person to work on a resource.", NewAssignment.class,
                        Assignment.class, this::assign),
                Endpoint.get("/tasks/{id}/people", Actions.RESOURCE_VIEW, "People who see a task: whom one can assign it to or mention there, 50 at most.",
                        new TypeReference<List<Onlooker>>() { }.getType(),
                        call -> assignments.onlookers(call.caller(), call.id("id"), call.query("text").orElse("")))
                        .with(new Parameter("text", "Part of the name.", false)),
                Endpoint.put(ONE, Actions.RESOURCE_EDIT, "Changes instructions and last day of an assignment.", AssignmentChange.class, Assignment.class,
                        this::update),
                Endpoint.put(ONE + "/done", Actions.RESOURCE_VIEW, "Says that an assignment is done, or open again; whoever is asked may, and whoever may change"
                        + " its place.", DoneChange.class, Assignment.class, this::mark),
                Endpoint.delete(ONE, Actions.RESOURCE_EDIT, "Withdraws an assignment.", this::withdraw),
                Endpoint.get("/work", Actions.WORK_LIST, "What the caller and the caller's teams are asked to do in all processes, by the last day.",
                        new TypeReference<Page<Work>>() { }.getType(),
                        call -> assignments.mine(call.caller(), filter(call), call.offset(), call.limit())).paged()
                        .with(new Parameter("filter", "open, which is meant if it is absent, or done.", false)),
                Endpoint.get("/work/waiting", Actions.WORK_LIST, "Processes that the caller manages and that people have asked to take part in.",
                        new TypeReference<List<Waiting>>() { }.getType(), call -> assignments.waiting(call.caller())),
                Endpoint.get(CALENDAR, Actions.WORK_LIST, "Address of the caller's calendar of due dates.", CalendarAnswer.class,
                        call -> new CalendarAnswer(calendar.address(call.caller()))),
                Endpoint.act(CALENDAR, Actions.WORK_LIST, "Makes an address for the caller's calendar of due dates; a former one stops working.",
                        CalendarAnswer.class, call -> new CalendarAnswer(Optional.of(calendar.renew(call.caller())))),
                Endpoint.delete(CALENDAR, Actions.WORK_LIST, "The address of the caller's calendar works no more.", this::revoke),
                Endpoint.get(CALENDAR + "/{token}", Actions.PUBLIC, "Due dates of whoever made the address, for calendar programs.", Stream.class, this::dates));
    }

    private Assignment assign(Call call) {
        NewAssignment body = call.body(NewAssignment.class);
        return assignments.assign(call.caller(), call.id("id"), new Party(body.team(), body.person()), body.instructions().orElse(""), body.due());
    }

    private Assignment update(Call call) {
        AssignmentChange body = call.body(AssignmentChange.class);
        return assignments.update(call.caller(), call.id("id"), body.instructions().orElse(""), body.due(), body.version());
    }

    private Assignment mark(Call call) {
        DoneChange body = call.body(DoneChange.class);
        return body.done() ? assignments.done(call.caller(), call.id("id"), body.version()) : assignments.reopen(call.caller(), call.id("id"), body.version());
    }

    private Object withdraw(Call call) {
        assignments.withdraw(call.caller(), call.id("id"));
        return null;
    }

    private static Filter filter(Call call) {
        return switch (call.query("filter").orElse("open")) {
            case "open" -> Filter.OPEN;
            case "done" -> Filter.DONE;
            default -> throw Problem.invalid("filter-unknown", "The parameter 'filter' must be open or done.", "field", "filter");
        };
    }

    private Object revoke(Call call) {
        calendar.revoke(call.caller());
        return null;
    }

    private Stream dates(Call call) {
        byte[] text = calendar.open(call.caller(), call.path("token"), call.address()).getBytes(StandardCharsets.UTF_8);
        return new Stream("text/calendar;charset=utf-8", Optional.empty(), out -> out.write(text));
    }
}

package eu.interlink.coproduction.internal.rest;

import eu.interlink.coproduction.WorkPlan;
import eu.interlink.coproduction.WorkPlan.Dates;
import eu.interlink.coproduction.WorkPlan.Effect;
import eu.interlink.coproduction.WorkPlan.Scheduled;
import eu.interlink.coproduction.WorkPlan.Slip;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** The work plan over HTTP. */
@Component
public final class PlanEndpoints implements Endpoints {

    /** @param start absent for none  @param end absent for none  @param successors whether tasks that wait for it are moved as far as is needed */
    record DatesChange(Optional<LocalDate> start, Optional<LocalDate> end, int version, boolean successors) {
    }

    private final WorkPlan plan;

    @Activate
    public PlanEndpoints(@Reference WorkPlan plan) {
        this.plan = plan;
    }

    @Override
    public String tag() {
        return "Processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.put("/items/{id}/dates", Actions.ITEM_EDIT, "Gives a task other dates; tasks that wait for it are moved if that is asked for.", DatesChange.class,
                        Scheduled.class, this::schedule),
                Endpoint.post("/items/{id}/dates/preview", Actions.ITEM_EDIT, "Which tasks would have to be moved if a task had these dates; changes nothing.", Dates.class,
                        Effect.class, call -> plan.preview(call.caller(), call.id("id"), call.body(Dates.class))).status(200),
                Endpoint.get("/processes/{id}/slips", Actions.PROCESS_VIEW, "Tasks that begin before something is over that they wait for.",
                        new TypeReference<List<Slip>>() { }.getType(), call -> plan.slips(call.caller(), call.id("id"))));
    }

    private Scheduled schedule(Call call) {
        DatesChange body = call.body(DatesChange.class);
        return plan.schedule(call.caller(), call.id("id"), new Dates(body.start(), body.end()), body.version(), body.successors());
    }
}

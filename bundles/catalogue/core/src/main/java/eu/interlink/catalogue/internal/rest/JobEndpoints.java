package eu.interlink.catalogue.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.internal.CatalogueRules;
import eu.interlink.interlinker.Problem;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.Jobs;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Work in the background over HTTP, for whoever started it and for administrators. Others learn nothing, not even that it exists. */
@Component
public final class JobEndpoints implements Endpoints {

    private final Jobs jobs;
    private final Policy policy;

    @Activate
    public JobEndpoints(@Reference Jobs jobs, @Reference Policy policy) {
        this.jobs = jobs;
        this.policy = policy;
    }

    @Override
    public String tag() {
        return "Jobs";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/jobs/{id}", CatalogueRules.JOB, "Where a job is, and its result once it is done.", JobState.class, this::state),
                Endpoint.delete("/jobs/{id}", CatalogueRules.JOB, "Asks a job to end early.", call -> {
                    jobs.cancel(state(call).id());
                    return null;
                }));
    }

    private JobState state(Call call) {
        UUID id = call.id("id");
        if (call.caller().signedIn() && !policy.allows(call.caller(), CatalogueRules.JOB, Optional.of(id))) {
            throw Problem.notFound("job");
        }
        policy.require(call.caller(), CatalogueRules.JOB, Optional.of(id));
        return jobs.find(id).orElseThrow(() -> Problem.notFound("job"));
    }
}

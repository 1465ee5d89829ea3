package eu.interlink.seed.internal;

import eu.interlink.access.Policy;
import eu.interlink.jobs.Jobs;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.databind.json.JsonMapper;

/** Starts the seeding. */
@Component
public final class SeedEndpoints implements Endpoints {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param scale of the full size, 1 if absent; numbers that are there come before it  @param seed of names and spread, any if absent */
    record Wanted(Optional<Double> scale, Optional<Long> seed, Optional<Integer> people, Optional<Integer> teams, Optional<Integer> organisations,
            Optional<Integer> processes, Optional<Integer> tasks, Optional<Integer> resources) {

        Counts counts() {
            Counts full = Counts.scaled(scale.orElse(1.0));
            return new Counts(people.orElse(full.people()), teams.orElse(full.teams()), organisations.orElse(full.organisations()),
                    processes.orElse(full.processes()), tasks.orElse(full.tasks()), resources.orElse(full.resources()));
        }
    }

    record JobStarted(UUID job) {
    }

    private final Policy policy;
    private final Jobs jobs;
    private final Seeder seeder;

    @Activate
    public SeedEndpoints(@Reference Policy policy, @Reference Jobs jobs, @Reference Seeder seeder) {
        this.policy = policy;
        this.jobs = jobs;
        this.seeder = seeder;
    }

    @Override
    public String tag() {
        return "System";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/seeds", SeedRules.RUN, "Fills an installation in which nobody is with invented people and processes, to measure with;"
                + " the result of the job tells what was made.", Wanted.class, JobStarted.class, this::start).status(202));
    }

    private JobStarted start(Call call) {
        policy.require(call.caller(), SeedRules.RUN, Optional.empty());
        Wanted wanted = call.body(Wanted.class);
        Counts counts = wanted.counts();
        seeder.requireOwn();
        long seed = wanted.seed().orElseGet(() -> (long) new SecureRandom().nextInt(Integer.MAX_VALUE));
        return new JobStarted(jobs.start(call.caller(), "seed.run", "Seed", progress -> JSON.writeValueAsString(seeder.run(counts, seed, progress))));
    }
}

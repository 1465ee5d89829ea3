package eu.interlink.demo.internal;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Recommendation;
import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.Start;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.people.Organisation;
import eu.interlink.people.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Processes that look as if people had worked in them. */
@Component(service = Scenes.class)
public class Scenes {

    private static final Set<Right> WORK = Set.of(Right.VIEW, Right.CREATE, Right.EDIT);
    private static final int MADE = 3;

    private final Processes processes;
    private final Resources resources;
    private final Catalogue catalogue;
    private final Interlinkers interlinkers;

    @Activate
    public Scenes(@Reference Processes processes, @Reference Resources resources, @Reference Catalogue catalogue,
            @Reference Interlinkers interlinkers) {
        this.processes = processes;
        this.resources = resources;
        this.catalogue = catalogue;
        this.interlinkers = interlinkers;
    }

    /** True as soon as there is a schema to start from and the tool that holds the documents is in use, if it should be here at all. */
    boolean possible() {
        return !catalogue.schemas(Caller.system()).isEmpty() && (!interlinkers.expected("documents") || interlinkers.find("documents").isPresent());
    }

    Process process(Caller administrator, String name, String description, String language, Organisation organisation, List<Team> teams) {
        Process process = processes.create(administrator, new Processes.Draft(name, description, language, Optional.of(organisation.id())));
        Schema schema = catalogue.schemas(administrator).stream().filter(known -> known.key().startsWith("short")).findFirst()
                .orElseGet(() -> catalogue.schemas(administrator).getFirst());
        processes.applySchema(administrator, process.id(), schema.id());
        teams.forEach(team -> processes.grantTeam(administrator, process.id(), team.id(), WORK));
        return process;
    }

    /** Finishes the first tasks, begins some more, and makes a few resources in them. */
    void work(Process process, int finished, int begun, List<Caller> people) {
        List<Item> tasks = new ArrayList<>();
        processes.tree(people.getFirst(), process.id()).forEach(phase -> phase.children().forEach(objective -> tasks.addAll(objective.children())));
        for (int i = 0; i < Math.min(finished + begun, tasks.size()); i++) {
            Caller person = people.get(i % people.size());
            if (i < MADE) {
                resource(person, tasks.get(i), process);
            }
            Item task = processes.item(person, tasks.get(i).id());
            processes.setStatus(person, task.id(), i < finished ? Status.FINISHED : Status.IN_PROGRESS, task.version());
        }
    }

    private void resource(Caller person, Item task, Process process) {
        for (Recommendation recommendation : catalogue.recommend(person, task.profiles(), process.language(), 10)) {
            if (recommendation.start().orElse(null) instanceof Start.With with && with.template().isPresent()) {
                resources.create(person, task.id(), new Resources.Draft(Optional.empty(),
                        recommendation.entry().name().in(java.util.Locale.of(process.language())), with.interlinker(), Optional.of(recommendation.entry().id())));
                return;
            }
        }
    }
}

package eu.interlink.demo.internal;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.Start;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resources;
import eu.interlink.interlinker.Caller;
import eu.interlink.lifecycle.Interlinkers;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the processes with what was done in them. What is there already is left as it is. */
@Component(service = DemoProcesses.class)
public final class DemoProcesses {

    /** The tool that holds the resources. */
    static final String DOCUMENTS = "documents";
    private static final String SCHEMA = "short_co_production_process";
    private static final Logger LOG = LoggerFactory.getLogger(DemoProcesses.class);

    private final Processes processes;
    private final Resources resources;
    private final Catalogue catalogue;
    private final Interlinkers interlinkers;

    @Activate
    public DemoProcesses(@Reference Processes processes, @Reference Resources resources, @Reference Catalogue catalogue,
            @Reference Interlinkers interlinkers) {
        this.processes = processes;
        this.resources = resources;
        this.catalogue = catalogue;
        this.interlinkers = interlinkers;
    }

    /** The starter schema; empty until it has been imported. */
    Optional<UUID> schema() {
        return catalogue.schemas(Caller.system()).stream().filter(schema -> schema.key().equals(SCHEMA)).map(Schema::id).findFirst();
    }

    /** Whether the tool is there, or is not meant to be: then the sample data has no resources. */
    boolean toolSettled() {
        return interlinkers.find(DOCUMENTS).isPresent() || !interlinkers.expected(DOCUMENTS);
    }

    void make(Sessions sessions, DemoProcess plan, UUID schema) {
        Caller administrator = sessions.caller(plan.administrator());
        Process process = process(administrator, plan);
        if (processes.tree(administrator, process.id()).isEmpty()) {
            processes.applySchema(administrator, process.id(), schema);
        }
        Set<UUID> granted = processes.grants(administrator, process.id()).stream().map(Grant::team).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        plan.grants().forEach((team, rights) -> {
            if (!granted.contains(team)) {
                processes.grant(administrator, process.id(), Party.team(team), rights, Set.of());
            }
        });
        Guide guide = new Guide(catalogue.schema(administrator, schema), processes.tree(administrator, process.id()));
        plan.steps().forEach(step -> work(sessions.caller(step.person()), guide.task(step.task()).id(), step, plan.language()));
    }

    private Process process(Caller administrator, DemoProcess plan) {
        return processes.list(administrator, Processes.Query.ALL.with(Optional.of(plan.name())), 0, 100).items().stream()
                .filter(process -> process.name().equals(plan.name())).findFirst()
                .orElseGet(() -> processes.create(administrator,
                        new Processes.Draft(plan.name(), plan.description(), plan.language(), Optional.of(plan.organisation()), plan.tags(),
                                Optional.of(plan.model()))));
    }

    private void work(Caller person, UUID task, DemoProcess.Step step, String language) {
        if (resources.ofTask(person, task).isEmpty()) {
            step.resource().ifPresent(made -> document(person, task, made, language));
        }
        Item now = processes.item(person, task);
        if (now.status() != step.status()) {
            processes.setStatus(person, task, step.status(), now.version());
        }
    }

    private void document(Caller person, UUID task, DemoProcess.Made made, String language) {
        Optional<Entry> entry = catalogue.entryByKey(person, made.entry());
        boolean startable = entry.flatMap(found -> catalogue.start(person, found.id(), new Catalogue.Place(language, Optional.empty()))).filter(Start.With.class::isInstance).isPresent();
        if (startable) {
            resources.create(person, task, new Resources.Draft(Optional.empty(), made.name(), "", entry.map(Entry::id)));
        } else {
            LOG.info("'{}' is left out of the sample data, because no tool for it is installed", made.name());
        }
    }
}

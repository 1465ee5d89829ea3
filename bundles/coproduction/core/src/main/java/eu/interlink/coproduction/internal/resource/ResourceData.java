package eu.interlink.coproduction.internal.resource;

import eu.interlink.access.Drafts;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.Plan.Use;
import eu.interlink.lifecycle.UnitData;
import eu.interlink.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The resources of an Interlinker that is removed with its data: rows, files and drafts go; the history of each process tells it. */
@Component
public final class ResourceData implements UnitData {

    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(ResourceData.class);

    private final Store store;
    private final Interlinkers interlinkers;
    private final BundleCalls bundles;
    private final Files files;
    private final Drafts drafts;
    private final Journal journal;

    @Activate
    public ResourceData(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Interlinkers interlinkers, @Reference BundleCalls bundles,
            @Reference Files files, @Reference Drafts drafts, @Reference Journal journal) {
        this.store = store;
        this.interlinkers = interlinkers;
        this.bundles = bundles;
        this.files = files;
        this.drafts = drafts;
        this.journal = journal;
    }

    @Override
    public void purge(String interlinker) {
        List<ResourceRow> rows = store.read(handle -> new ResourceRows(handle).ofInterlinker(interlinker, BATCH));
        while (!rows.isEmpty()) {
            tell(interlinker, rows.stream().map(ResourceRow::id).collect(Collectors.toSet()));
            rows.forEach(this::delete);
            rows = store.read(handle -> new ResourceRows(handle).ofInterlinker(interlinker, BATCH));
        }
        store.run(handle -> handle.execute("delete from coproduction.tombstone where interlinker = ?", interlinker));
    }

    /** It may keep something elsewhere. Its tables and files go in any case, so a failure stops nothing. */
    private void tell(String interlinker, Set<UUID> resources) {
        if (interlinkers.find(interlinker).isEmpty()) {
            return;
        }
        try {
            bundles.call(interlinker, DEADLINE, tool -> {
                tool.purge(resources);
                return true;
            });
        } catch (Problem e) {
            LOG.warn("The Interlinker {} did not delete {} resources itself: {}", interlinker, resources.size(), e.getMessage());
        }
    }

    private void delete(ResourceRow row) {
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            new ResourceRows(handle).deleteAnyhow(row.id());
            new Tombstones(handle).remove(row.id());
            files.releaseAll(row.id());
            drafts.discardAll("resource:" + row.id());
            journal.append(Caller.system(), "coproduction.resource.purged", Optional.of(row.process()), Optional.of(row.id()),
                    Map.of("name", row.name(), "interlinker", row.interlinker()));
        });
    }

    @Override
    public List<Use> left(String interlinker) {
        return store.read(handle -> List.of(
                new Use("resources", handle.createQuery("select count(*) from coproduction.resource where interlinker = :id").bind("id", interlinker)
                        .mapTo(Long.class).one()),
                new Use("deletions", handle.createQuery("select count(*) from coproduction.tombstone where interlinker = :id").bind("id", interlinker)
                        .mapTo(Long.class).one())));
    }
}

package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.ResourceInfo;
import eu.interlink.interlinker.platform.Activity;
import eu.interlink.store.Rate;
import eu.interlink.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what Interlinkers report into the history, and refreshes icon and size afterwards. */
@Component
public final class ResourceActivity implements Activity {

    private static final int MAX_SENTENCE = 300;
    /** Sentences of one Interlinker; people do not read faster, and each is a row. */
    private static final long MOST_PER_SECOND = 100;
    private static final int MAX_ICON = 100;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Store store;
    private final Journal journal;
    private final BundleCalls bundles;
    private final Map<String, Rate> rates = new ConcurrentHashMap<>();

    @Activate
    public ResourceActivity(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Journal journal,
            @Reference BundleCalls bundles) {
        this.store = store;
        this.journal = journal;
        this.bundles = bundles;
    }

    /** Reports while the resource is being made are left out: that it was made is in the history already. */
    @Override
    public void report(Caller caller, UUID resource, String kind, LocalizedText sentence) {
        if (!kind.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException("Not a kind of activity: " + kind);
        }
        ResourceRow row = store.read(handle -> new ResourceRows(handle).find(resource)).filter(found -> found.url().isEmpty())
                .orElseThrow(() -> Problem.notFound("resource"));
        if (row.state() != ResourceRow.State.READY) {
            return;
        }
        if (!rates.computeIfAbsent(row.interlinker(), id -> new Rate(MOST_PER_SECOND)).pass()) {
            throw Problem.limit("too-many-requests", "The tool reports too much. Wait a second.", "seconds", "1");
        }
        Map<String, String> params = new HashMap<>(Map.of("kind", kind, "name", row.name(), "interlinker", row.interlinker()));
        sentence.texts().forEach((language, text) -> params.put("sentence." + language, PlainText.cut(text, MAX_SENTENCE)));
        store.run(handle -> {
            new ProcessRows(handle).seen(row.process());
            new ResourceRows(handle).changed(resource, Instant.now());
            journal.append(caller, "coproduction.resource.activity", Optional.of(row.process()), Optional.of(resource), params);
        });
        store.afterCommit(() -> bundles.inBackground(() -> refresh(row)));
    }

    private void refresh(ResourceRow row) {
        ResourceInfo info = bundles.call(row.interlinker(), DEADLINE, interlinker -> interlinker.describe(row.id()));
        store.run(handle -> new ResourceRows(handle).looks(row.id(), PlainText.cut(info.icon(), MAX_ICON), Math.max(0, info.size())));
    }
}

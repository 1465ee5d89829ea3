package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.internal.resource.Tombstones.Tombstone;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the trash: an Interlinker is told to delete content until it says that it did; the row and its files go last. */
final class Purges {

    static final Duration TRASH = Duration.ofDays(30);
    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Purges.class);

    private final Store store;
    private final Interlinkers interlinkers;
    private final BundleCalls bundles;
    private final Files files;
    private final Clock clock;

    Purges(Store store, Interlinkers interlinkers, BundleCalls bundles, Files files, Clock clock) {
        this.store = store;
        this.interlinkers = interlinkers;
        this.bundles = bundles;
        this.files = files;
        this.clock = clock;
    }

    void round() {
        expire();
        List<Tombstone> due = store.read(handle -> new Tombstones(handle).due(clock.instant(), BATCH));
        Map<String, List<Tombstone>> byInterlinker = due.stream().collect(Collectors.groupingBy(Tombstone::interlinker));
        byInterlinker.forEach((id, tombstones) -> {
            if (interlinkers.find(id).isPresent()) {
                deliver(id, tombstones);
            } else {
                // It may be back in months. Until then others must not wait behind it.
                store.run(handle -> tombstones.forEach(tombstone -> new Tombstones(handle).later(tombstone, clock.instant().plus(pause(0)))));
            }
        });
    }

    private void expire() {
        store.run(handle -> {
            ResourceRows rows = new ResourceRows(handle);
            new TrashedPlaces(handle).expire(clock.instant().minus(TRASH));
            rows.trashedBefore(clock.instant().minus(TRASH), BATCH).stream().filter(row -> rows.purging(row.id())).forEach(row -> {
                if (row.url().isPresent()) {
                    // A link has no content, so there is nobody to ask.
                    rows.delete(row.id());
                } else {
                    new Tombstones(handle).put(row.id(), row.interlinker(), clock.instant());
                }
            });
        });
    }

    private void deliver(String id, List<Tombstone> tombstones) {
        List<Tombstone> delivered = store.write(handle -> {
            List<Tombstone> kept = new ArrayList<>();
            tombstones.stream().filter(tombstone -> new Tombstones(handle).deliver(tombstone.resource())).forEach(kept::add);
            return kept;
        });
        Set<UUID> resources = delivered.stream().map(Tombstone::resource).collect(Collectors.toSet());
        if (resources.isEmpty()) {
            return;
        }
        try {
            bundles.call(id, DEADLINE, interlinker -> {
                interlinker.purge(resources);
                return true;
            });
            store.run(handle -> resources.forEach(resource -> {
                new ResourceRows(handle).delete(resource);
                new Tombstones(handle).remove(resource);
                files.releaseAll(resource);
            }));
        } catch (Problem e) {
            LOG.warn("The Interlinker {} could not delete {} resources yet: {}", id, resources.size(), e.getMessage());
            store.run(handle -> delivered.forEach(tombstone ->
                    new Tombstones(handle).later(tombstone, clock.instant().plus(pause(tombstone.attempts())))));
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

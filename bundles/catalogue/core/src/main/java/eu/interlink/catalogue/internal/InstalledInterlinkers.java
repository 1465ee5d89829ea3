package eu.interlink.catalogue.internal;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.internal.read.Html;
import eu.interlink.catalogue.internal.read.Keys;
import eu.interlink.catalogue.internal.rows.EntryRows;
import eu.interlink.catalogue.internal.rows.StateRows;
import eu.interlink.catalogue.internal.rows.StoredEntry;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitListener;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every software Interlinker that appears an entry, made from its descriptor. The entry stays when the Interlinker goes; whether it is
 * here is asked at each read.
 */
@Component(immediate = true)
public final class InstalledInterlinkers implements UnitListener {

    /** Source of the entries that no catalogue brought. */
    static final String SOURCE = "installed";

    private static final Logger LOG = LoggerFactory.getLogger(InstalledInterlinkers.class);

    private final Html html = new Html();
    private final Store store;
    private final Interlinkers interlinkers;
    private final Journal journal;
    private final Live live;
    /** Listeners must return quickly, and one thread keeps two changes of one Interlinker in order. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-catalogue-installed").unstarted(work));

    @Activate
    public InstalledInterlinkers(@Reference(target = "(interlink.schema=catalogue)") Store store, @Reference Interlinkers interlinkers,
            @Reference Journal journal, @Reference Live live) {
        this.store = store;
        this.interlinkers = interlinkers;
        this.journal = journal;
        this.live = live;
        worker.execute(this::sync);
    }

    @Override
    public void changed(Unit unit) {
        if (!worker.isShutdown()) {
            worker.execute(this::sync);
        }
    }

    @Deactivate
    public void stop() {
        worker.shutdownNow();
    }

    private void sync() {
        try {
            interlinkers.installed().forEach(descriptor -> store.run(handle -> upsert(handle, descriptor)));
            live.publish(Catalogue.ENTRIES, "");
        } catch (RuntimeException e) {
            LOG.warn("The catalogue could not take over what is installed", e);
        }
    }

    private void upsert(Handle handle, Descriptor descriptor) {
        EntryRows rows = new EntryRows(handle);
        EntryContent described = EntryContent.described(descriptor.name(), html.safe(descriptor.summary()), new TreeSet<>(descriptor.problemProfiles()),
                descriptor.licence(), descriptor.id());
        String key = Keys.software(descriptor.id());
        Optional<StoredEntry> stored = rows.byKey(key);
        if (stored.isEmpty()) {
            StoredEntry entry = new StoredEntry(Ids.next(), key, Nature.SOFTWARE, described, List.of(), false, SOURCE, "", 1);
            rows.insert(entry);
            new StateRows(handle).changed();
            journal.append(Caller.system(), "catalogue.interlinker.added", Optional.empty(), Optional.of(entry.id()),
                    Map.of("name", descriptor.name().in(Locale.ENGLISH)));
            return;
        }
        StoredEntry old = stored.get();
        EntryContent next = old.content().withDescription(described);
        if (old.retired() || !Json.write(next).equals(Json.write(old.content()))) {
            rows.update(new StoredEntry(old.id(), key, Nature.SOFTWARE, next, old.files(), false, old.source(), old.hash(), old.version() + 1));
            new StateRows(handle).changed();
        }
    }
}

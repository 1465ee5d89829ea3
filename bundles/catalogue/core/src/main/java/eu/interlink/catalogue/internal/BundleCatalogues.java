package eu.interlink.catalogue.internal;

import eu.interlink.catalogue.CatalogueImport.Report;
import eu.interlink.catalogue.internal.load.Importer;
import eu.interlink.catalogue.internal.rows.StateRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports the catalogue that a bundle carries in the folder named by its header {@value #HEADER}. It is done in the background, and only when
 * the framework says that the bundle is not the one that was imported last.
 */
@Component(immediate = true)
public final class BundleCatalogues {

    static final String HEADER = "Interlink-Catalogue";

    private static final Logger LOG = LoggerFactory.getLogger(BundleCatalogues.class);

    private final Store store;
    private final Files files;
    private final Journal journal;
    private final TemporaryFolders folders;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-catalogue-bundles").unstarted(work));
    private final BundleTracker<Bundle> tracker;

    @Activate
    public BundleCatalogues(@Reference(target = "(interlink.schema=catalogue)") Store store, @Reference Files files, @Reference Journal journal,
            BundleContext context) {
        this.store = store;
        this.files = files;
        this.journal = journal;
        this.folders = TemporaryFolders.of(context);
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
            @Override
            public Bundle addingBundle(Bundle bundle, BundleEvent event) {
                String folder = bundle.getHeaders("").get(HEADER);
                if (folder == null) {
                    return null;
                }
                worker.execute(() -> load(bundle, folder));
                return bundle;
            }
        };
        tracker.open();
    }

    @Deactivate
    public void stop() {
        tracker.close();
        worker.shutdownNow();
    }

    /** Imports the bundle's catalogue unless that was done already. */
    void load(Bundle bundle, String folder) {
        String source = bundle.getSymbolicName();
        String fingerprint = bundle.getVersion() + "/" + bundle.getLastModified();
        try {
            if (store.read(handle -> new StateRows(handle).fingerprint(source)).filter(fingerprint::equals).isEmpty()) {
                if (!load(bundle, folder, source)) {
                    return;
                }
                store.run(handle -> new StateRows(handle).fingerprint(source, fingerprint));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The catalogue of {} could not be imported; it is tried again at the next start", source, e);
        }
    }

    /** False if it was interrupted. */
    private boolean load(Bundle bundle, String folder, String source) throws IOException {
        Path unpacked = folders.create("catalogue-");
        try {
            unpack(bundle, folder, unpacked);
            Importer importer = new Importer(store, files, source, false, (done, total, what) -> !Thread.currentThread().isInterrupted());
            Report report = importer.run(unpacked);
            importer.retireMissing();
            report.findings().stream().filter(finding -> finding.action().equals("skipped"))
                    .forEach(finding -> LOG.info("{}: {}: {}", source, finding.path(), finding.message()));
            if (importer.changed()) {
                journal.append(Caller.system(), "catalogue.imported", Optional.empty(), Optional.empty(), Map.of("source", source));
            }
            return importer.complete();
        } finally {
            folders.delete(unpacked);
        }
    }

    private static void unpack(Bundle bundle, String folder, Path target) throws IOException {
        Enumeration<URL> entries = bundle.findEntries(folder, "*", true);
        for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
            String path = entry.getPath();
            String relative = path.substring(path.indexOf(folder) + folder.length()).replaceAll("^/+", "");
            if (!path.endsWith("/")) {
                Path file = target.resolve(relative);
                java.nio.file.Files.createDirectories(file.getParent());
                try (InputStream in = entry.openStream()) {
                    java.nio.file.Files.copy(in, file);
                }
            }
        }
    }
}

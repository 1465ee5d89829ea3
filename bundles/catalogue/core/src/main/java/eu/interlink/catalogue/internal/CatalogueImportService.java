package eu.interlink.catalogue.internal;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.CatalogueImport;
import eu.interlink.catalogue.internal.load.Importer;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.store.Store;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs imports and writes into the journal that there was one. */
@Component
public final class CatalogueImportService implements CatalogueImport {

    private final Store store;
    private final Policy policy;
    private final Files files;
    private final Journal journal;

    @Activate
    public CatalogueImportService(@Reference(target = "(interlink.schema=catalogue)") Store store, @Reference Policy policy,
            @Reference Files files, @Reference Journal journal) {
        this.store = store;
        this.policy = policy;
        this.files = files;
        this.journal = journal;
    }

    @Override
    public Report run(Caller caller, Path folder, String source, boolean dryRun, Watch watch) {
        policy.require(caller, CatalogueRules.IMPORT, Optional.empty());
        Importer importer = new Importer(store, files, source, dryRun, watch);
        Report report = importer.run(folder);
        if (!dryRun && importer.changed()) {
            journal.append(caller, "catalogue.imported", Optional.empty(), Optional.empty(), Map.of("source", source));
        }
        return report;
    }
}

package eu.interlink.catalogue.internal;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.CatalogueImport.Report;
import eu.interlink.catalogue.CatalogueImport.Watch;
import eu.interlink.files.internal.StoredFiles;
import eu.interlink.interlinker.Caller;
import eu.interlink.testing.TestStore;
import java.nio.file.Path;
import java.time.Clock;

/** The catalogue on a real database, with the platform services that it stands on. */
public final class World implements AutoCloseable {

    static final Watch NOBODY = (done, total, what) -> true;

    public final TestStore database;
    public final StoredFiles files;
    public final ImmediateJobs jobs = new ImmediateJobs();
    public final Notebook journal = new Notebook();
    public final Policy policy;
    public final Samples.FakeInterlinkers interlinkers = new Samples.FakeInterlinkers();
    public final CatalogueImportService imports;
    public final CatalogueService catalogue;

    public World(String engine, Path data) {
        database = TestStore.of(engine, "catalogue", "files");
        files = new StoredFiles(database.store(), data, false, Clock.systemUTC());
        policy = Samples.policy(new CatalogueRules(jobs));
        imports = new CatalogueImportService(database.store(), policy, files, journal);
        catalogue = new CatalogueService(database.store(), policy, files, interlinkers);
    }

    public Report load(Path folder) {
        return imports.run(Caller.system(), folder, "import", false, NOBODY);
    }

    long count(String table) {
        return database.store().read(handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        database.close();
    }
}

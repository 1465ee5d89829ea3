package eu.interlink.catalogue.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.CatalogueArchives;
import eu.interlink.catalogue.CatalogueImport;
import eu.interlink.catalogue.CatalogueImport.Report;
import eu.interlink.catalogue.internal.CatalogueRules;
import eu.interlink.catalogue.internal.Json;
import eu.interlink.catalogue.internal.TemporaryFolders;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Receives and unpacks an archive at once; the import itself is a job. */
@Component
@Designate(ocd = ArchiveImports.Limits.class)
public final class ArchiveImports implements CatalogueArchives {

    /** Source under which entries of archives are kept. */
    static final String SOURCE = "import";

    private static final String KIND = "catalogue.import";

    /** How large an archive may be. */
    @ObjectClassDefinition(name = "Interlink catalogue import", description = "Limits of the archives that are accepted")
    public @interface Limits {

        @AttributeDefinition(name = "Most files in an archive")
        int max_files() default 20_000;

        @AttributeDefinition(name = "Most megabytes, of the archive and of its content")
        int max_megabytes() default 1_000;
    }

    private final CatalogueImport imports;
    private final Jobs jobs;
    private final Policy policy;
    private final TemporaryFolders folders;
    private final Unzip unzip;

    @Activate
    public ArchiveImports(@Reference CatalogueImport imports, @Reference Jobs jobs, @Reference Policy policy, BundleContext context,
            Limits limits) {
        this(imports, jobs, policy, TemporaryFolders.of(context), new Unzip(limits.max_files(), limits.max_megabytes() * 1_000_000L));
    }

    ArchiveImports(CatalogueImport imports, Jobs jobs, Policy policy, TemporaryFolders folders, Unzip unzip) {
        this.imports = imports;
        this.jobs = jobs;
        this.policy = policy;
        this.folders = folders;
        this.unzip = unzip;
    }

    @Override
    public UUID start(Caller caller, InputStream zip, boolean dryRun) {
        policy.require(caller, CatalogueRules.IMPORT, Optional.empty());
        try {
            Path folder = folders.create("catalogue-");
            try {
                unzip.unpack(zip, folder);
            } catch (IOException | RuntimeException e) {
                folders.delete(folder);
                throw e;
            }
            return jobs.start(caller, KIND, "Import of a catalogue", progress -> run(caller, folder, dryRun, progress));
        } catch (IOException e) {
            throw new UncheckedIOException("The archive could not be unpacked", e);
        }
    }

    @Override
    public Report report(Caller caller, UUID job) {
        policy.require(caller, CatalogueRules.IMPORT, Optional.empty());
        JobState state = jobs.find(job).filter(found -> found.kind().equals(KIND)).orElseThrow(() -> Problem.notFound("import"));
        return Json.read(state.result().orElseThrow(() -> Problem.conflict("job-running", "The import has not ended yet. Wait for it.")), Report.class);
    }

    private String run(Caller caller, Path folder, boolean dryRun, Jobs.Progress progress) {
        try {
            Report report = imports.run(caller, folder, SOURCE, dryRun, (done, total, what) -> {
                progress.at(done, total, what);
                return !progress.cancelled();
            });
            return Json.write(report);
        } finally {
            folders.delete(folder);
        }
    }
}

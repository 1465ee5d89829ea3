package eu.interlink.catalogue.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.CatalogueImport;
import eu.interlink.catalogue.CatalogueImport.Report;
import eu.interlink.catalogue.internal.CatalogueRules;
import eu.interlink.catalogue.internal.Json;
import eu.interlink.catalogue.internal.TemporaryFolders;
import eu.interlink.catalogue.internal.rest.Answers.JobStarted;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.jobs.Jobs;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Importing a catalogue over HTTP: the archive is received and unpacked at once, the import itself is a job. */
@Component
@Designate(ocd = ImportEndpoints.Limits.class)
public final class ImportEndpoints implements Endpoints {

    /** Source under which entries of archives are kept. */
    static final String SOURCE = "import";

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
    public ImportEndpoints(@Reference CatalogueImport imports, @Reference Jobs jobs, @Reference Policy policy, BundleContext context,
            Limits limits) {
        this(imports, jobs, policy, TemporaryFolders.of(context), new Unzip(limits.max_files(), limits.max_megabytes() * 1_000_000L));
    }

    ImportEndpoints(CatalogueImport imports, Jobs jobs, Policy policy, TemporaryFolders folders, Unzip unzip) {
        this.imports = imports;
        this.jobs = jobs;
        this.policy = policy;
        this.folders = folders;
        this.unzip = unzip;
    }

    @Override
    public String tag() {
        return "Catalogue";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/catalogue/imports", CatalogueRules.IMPORT,
                "Starts the import of a catalogue in the format of the INTERLINK project. The body is a zip archive; the result of the job is the"
                        + " report.",
                InputStream.class, JobStarted.class, this::start).status(202)
                .with(new Parameter("dryRun", "true to tell only what would happen.", false)));
    }

    private JobStarted start(Call call) throws IOException {
        // Asked here as well, before anything is written to disk.
        policy.require(call.caller(), CatalogueRules.IMPORT, Optional.empty());
        String type = call.header("Content-Type").orElse("").split(";")[0].strip();
        if (!type.equalsIgnoreCase("application/zip")) {
            throw Problem.invalid("not-a-zip", "Send the catalogue as a zip archive with the content type application/zip.");
        }
        boolean dryRun = call.query("dryRun").map(Boolean::parseBoolean).orElse(false);
        Path folder = folders.create("catalogue-");
        try {
            unzip.unpack(call.stream(), folder);
        } catch (IOException | RuntimeException e) {
            folders.delete(folder);
            throw e;
        }
        return new JobStarted(jobs.start(call.caller(), "catalogue.import", "Import of a catalogue", progress -> run(call.caller(), folder, dryRun, progress)));
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

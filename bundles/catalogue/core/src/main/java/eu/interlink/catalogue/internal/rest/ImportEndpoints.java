package eu.interlink.catalogue.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.CatalogueArchives;
import eu.interlink.catalogue.internal.CatalogueRules;
import eu.interlink.catalogue.internal.rest.Answers.JobStarted;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Importing a catalogue over HTTP. */
@Component
public final class ImportEndpoints implements Endpoints {

    private final CatalogueArchives archives;
    private final Policy policy;

    @Activate
    public ImportEndpoints(@Reference CatalogueArchives archives, @Reference Policy policy) {
        this.policy = policy;
        this.archives = archives;
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

    private JobStarted start(Call call) {
        policy.require(call.caller(), CatalogueRules.IMPORT, Optional.empty());
        String type = call.header("Content-Type").orElse("").split(";")[0].strip();
        if (!type.equalsIgnoreCase("application/zip")) {
            throw Problem.invalid("not-a-zip", "Send the catalogue as a zip archive with the content type application/zip.");
        }
        boolean dryRun = call.query("dryRun").map(Boolean::parseBoolean).orElse(false);
        return new JobStarted(archives.start(call.caller(), call.stream(), dryRun));
    }
}

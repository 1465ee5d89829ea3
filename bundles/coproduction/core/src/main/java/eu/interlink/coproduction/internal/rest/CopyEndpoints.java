package eu.interlink.coproduction.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.coproduction.ProcessCopies.Download;
import eu.interlink.coproduction.ProcessCopies.Mapping;
import eu.interlink.coproduction.ProcessCopies.Options;
import eu.interlink.coproduction.ProcessCopies.Preview;
import eu.interlink.coproduction.ProcessCopies.Report;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies of processes over HTTP: here, and as packages. The work is done by jobs; {@code /jobs/{id}} tells where one is. */
@Component
public final class CopyEndpoints implements Endpoints {

    /** @param firstDay on which the first task of the copy begins; absent to leave all days */
    record NewProcessCopy(String name, Optional<LocalDate> firstDay, Optional<Boolean> rights, Optional<Boolean> resources, Optional<Boolean> assignments, Optional<Boolean> status) {

        Options options() {
            return new Options(name, firstDay, rights.orElse(false), resources.orElse(false), assignments.orElse(false), status.orElse(false));
        }
    }

    /** @param people ids of people here by key of the package  @param teams likewise */
    record Meant(Optional<String> name, Optional<UUID> organisation, Map<String, UUID> people, Map<String, UUID> teams) {
    }

    /** @param job to be followed and cancelled at {@code /jobs/{id}} */
    record Started(UUID job) {
    }

    private final ProcessCopies copies;
    private final Policy policy;

    @Activate
    public CopyEndpoints(@Reference ProcessCopies copies, @Reference Policy policy) {
        this.copies = copies;
        this.policy = policy;
    }

    @Override
    public String tag() {
        return "Copies of processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/processes/{id}/copies", Actions.PROCESS_MANAGE, "Begins to copy a process. What is not asked for is left out.", NewProcessCopy.class, Started.class,
                        call -> new Started(copies.copy(call.caller(), call.id("id"), call.body(NewProcessCopy.class).options()))).status(202),
                Endpoint.act("/processes/{id}/packages", Actions.PROCESS_MANAGE, "Begins to write a process into a package, with numbers in place of people.", Started.class,
                        call -> new Started(copies.export(call.caller(), call.id("id")))).status(202),
                Endpoint.get("/process-jobs/{id}/report", Actions.PROCESS_CREATE, "What a job of the caller has copied, written or imported, and what not.", Report.class,
                        call -> copies.report(call.caller(), call.id("id"))),
                Endpoint.post("/process-packages", Actions.PROCESS_CREATE, "Takes a package and tells what is in it. It is kept for a day.", InputStream.class, Preview.class,
                        this::upload),
                Endpoint.get("/process-packages/{id}", Actions.PROCESS_CREATE, "What is in a package that the caller has sent or written.", Preview.class,
                        call -> copies.preview(call.caller(), call.id("id"))),
                Endpoint.get("/process-packages/{id}/file", Actions.PROCESS_CREATE, "The package itself.", Stream.class, this::file),
                Endpoint.post("/process-packages/{id}/imports", Actions.PROCESS_CREATE, "Begins to make a process from a package. The caller administers it.", Meant.class,
                        Started.class, this::load).status(202));
    }

    private Preview upload(Call call) throws IOException {
        // Of whoever may not do it nothing is received.
        policy.require(call.caller(), Actions.PROCESS_CREATE, Optional.empty());
        return copies.upload(call.caller(), call.stream());
    }

    private Stream file(Call call) {
        UUID id = call.id("id");
        Download download = copies.download(call.caller(), id);
        return new Stream("application/zip", Optional.of(download.file().name()), out -> {
            try (InputStream in = copies.open(call.caller(), id)) {
                in.transferTo(out);
            }
        });
    }

    private Started load(Call call) {
        Meant meant = call.body(Meant.class);
        return new Started(copies.importPackage(call.caller(), call.id("id"), new Mapping(meant.name(), meant.organisation(), meant.people(), meant.teams())));
    }
}

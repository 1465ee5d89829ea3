package eu.interlink.coproduction.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.lifecycle.UnitTransfer;
import eu.interlink.lifecycle.UnitTransfer.Restored;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The data of an Interlinker, out and in. */
@Component
public final class TransferEndpoints implements Endpoints {

    private static final String ACTION = "lifecycle.change";

    private final UnitTransfer transfer;
    private final Policy policy;
    private final Path temporary;

    @Activate
    public TransferEndpoints(BundleContext context, @Reference UnitTransfer transfer, @Reference Policy policy) {
        this.transfer = transfer;
        this.policy = policy;
        temporary = Path.of(context.getProperty("interlink.data"), "tmp");
    }

    @Override
    public String tag() {
        return "Units";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/units/{id}/data", ACTION, "All resources of an Interlinker as a zip, to be brought back later. Holds personal data.", Stream.class,
                        this::written),
                Endpoint.post("/units/{id}/data", ACTION, "Brings back what was taken out; resources that are there are left alone.", InputStream.class,
                        Restored.class, this::read).status(200));
    }

    /** Into a file first: an answer that has begun could not tell any more that the tool failed. */
    private Stream written(Call call) throws IOException {
        String id = call.path("id");
        Path file = file();
        try (var out = Files.newOutputStream(file)) {
            transfer.write(call.caller(), id, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Stream("application/zip", Optional.of("interlink-data-" + id + ".zip"), out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }

    private Restored read(Call call) throws IOException {
        // Of whoever may not do it nothing is received.
        policy.require(call.caller(), ACTION, Optional.empty());
        Path file = file();
        try {
            Files.copy(call.stream(), file, StandardCopyOption.REPLACE_EXISTING);
            return transfer.read(call.caller(), call.path("id"), file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Path file() throws IOException {
        Files.createDirectories(temporary);
        return Files.createTempFile(temporary, "data-", ".zip");
    }
}

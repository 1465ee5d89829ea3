package eu.interlink.coproduction.internal.rest;

import eu.interlink.coproduction.ProcessingRecord;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.interlinker.Page;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** The register of processing over HTTP. */
@Component
public final class RegisterEndpoints implements Endpoints {

    /** @param record all of it: what is left empty is not said */
    record RecordChange(Draft record, int version) {
    }

    private static final String ONE = "/processes/{id}/data-protection";

    private final ProcessingRegister register;
    private final Path temporary;

    @Activate
    public RegisterEndpoints(BundleContext context, @Reference ProcessingRegister register) {
        this(register, Path.of(Optional.ofNullable(context.getProperty("interlink.data")).orElse("data"), "tmp"));
    }

    RegisterEndpoints(ProcessingRegister register, Path temporary) {
        this.register = register;
        this.temporary = temporary;
    }

    @Override
    public String tag() {
        return "Processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ONE, Actions.PROCESS_VIEW, "Who answers for the data in a process, and what is done with them.", ProcessingRecord.class,
                        call -> register.get(call.caller(), call.id("id"))),
                Endpoint.put(ONE, Actions.PROCESS_MANAGE, "Writes the record of processing of a process.", RecordChange.class, ProcessingRecord.class, this::update),
                Endpoint.get("/processing-register", Actions.REGISTER_LIST, "The register of processing: the records of all processes, those with gaps first.",
                        new TypeReference<Page<ProcessingRecord>>() { }.getType(), call -> register.list(call.caller(), call.offset(), call.limit())).paged(),
                Endpoint.get("/processing-register/file", Actions.REGISTER_LIST, "The register of processing as CSV.", Stream.class, this::written));
    }

    private ProcessingRecord update(Call call) {
        RecordChange body = call.body(RecordChange.class);
        return register.update(call.caller(), call.id("id"), body.record(), body.version());
    }

    /** Into a file first: an answer that has begun could not tell any more that something failed. */
    private Stream written(Call call) throws IOException {
        Files.createDirectories(temporary);
        Path file = Files.createTempFile(temporary, "register-", ".csv");
        try (var out = Files.newOutputStream(file)) {
            register.export(call.caller(), out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Stream("text/csv", Optional.of("processing-register.csv"), out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }
}

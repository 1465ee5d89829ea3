package eu.interlink.people.internal.rest;

import eu.interlink.access.PersonData.Duty;
import eu.interlink.interlinker.Page;
import eu.interlink.people.PersonalData;
import eu.interlink.people.PersonalData.Access;
import eu.interlink.people.PersonalData.Found;
import eu.interlink.people.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is kept about a person: taken away, handed over, forgotten. */
@Component
public final class DataEndpoints implements Endpoints {

    record Successor(UUID successor) {
    }

    /** @param confirmation e-mail address of the person  @param successor takes over what nobody else administers */
    record Erasure(String confirmation, Optional<UUID> successor) {
    }

    record Sought(String text) {
    }

    private final PersonalData data;
    private final Path temporary;

    @Activate
    public DataEndpoints(BundleContext context, @Reference PersonalData data) {
        this.data = data;
        temporary = Path.of(Optional.ofNullable(context.getProperty("interlink.data")).orElse("data"), "tmp");
    }

    @Override
    public String tag() {
        return "People";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/people/{person}/data", Actions.DATA, "Everything that is kept about a person, as a zip. For the person itself and for administrators.",
                        Stream.class, this::written),
                Endpoint.get("/people/{person}/duties", Actions.DATA, "What nobody but this person administers.", Lists.of(List.class, Duty.class),
                        call -> data.duties(call.caller(), call.id("person"))),
                Endpoint.post("/people/{person}/hand-over", Actions.DATA, "Makes another person administer all that only this one does; tells what that was.",
                        Successor.class, Lists.of(List.class, Duty.class),
                        call -> data.handOver(call.caller(), call.id("person"), call.body(Successor.class).successor())).status(200),
                Endpoint.post("/people/{person}/erasure", Actions.DATA, "Forgets a person for good. It cannot be taken back.", Erasure.class, Void.class, this::erase)
                        .status(204),
                Endpoint.get("/people/{person}/accesses", Actions.DATA, "Who else looked at what is kept about a person, the newest first.", Lists.of(Page.class, Access.class),
                        call -> data.accesses(call.caller(), call.id("person"), call.offset(), call.limit())).paged(),
                Endpoint.post("/people/search", Actions.ADMIN, "Where a text stands in database and files: proves that somebody was forgotten. Slow.", Sought.class,
                        Lists.of(List.class, Found.class), call -> data.occurrences(call.caller(), call.body(Sought.class).text())).status(200));
    }

    private Object erase(Call call) {
        Erasure body = call.body(Erasure.class);
        data.erase(call.caller(), call.id("person"), body.confirmation(), body.successor());
        return null;
    }

    /** Into a file first: an answer that has begun could not tell any more that something failed. */
    private Stream written(Call call) throws IOException {
        Files.createDirectories(temporary);
        Path file = Files.createTempFile(temporary, "person-", ".zip");
        try (var out = Files.newOutputStream(file)) {
            data.export(call.caller(), call.id("person"), out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Stream("application/zip", Optional.of("interlink-person.zip"), out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }
}

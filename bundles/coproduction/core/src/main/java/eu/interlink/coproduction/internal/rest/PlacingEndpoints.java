package eu.interlink.coproduction.internal.rest;

import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.ResourceExports;
import eu.interlink.coproduction.ResourceExports.Export;
import eu.interlink.coproduction.ResourceExports.Format;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.Resources.LinkDraft;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.interlinker.Page;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** Links, copies, moves, exports and the activity of resources over HTTP. */
@Component
public final class PlacingEndpoints implements Endpoints {

    /** @param name absent for the title of the page */
    record NewWebLink(Optional<UUID> id, String url, Optional<String> name) {
    }

    /** @param task where the copy is made */
    record NewCopy(Optional<UUID> id, UUID task, String name) {
    }

    record Move(UUID task, int version) {
    }

    private final Resources resources;
    private final ResourceExports exports;

    @Activate
    public PlacingEndpoints(@Reference Resources resources, @Reference ResourceExports exports) {
        this.resources = resources;
        this.exports = exports;
    }

    @Override
    public String tag() {
        return "Processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/tasks/{id}/links", Actions.RESOURCE_CREATE, "Adds a web address to a task. Repeating the call with the same id adds no second one.",
                        NewWebLink.class, Resource.class, this::addLink),
                Endpoint.post("/resources/{id}/copies", Actions.RESOURCE_VIEW,
                        "Copies a resource into a task, also of another process. Repeating the call with the same id makes no second copy.", NewCopy.class, Resource.class,
                        this::copy),
                Endpoint.put("/resources/{id}/task", Actions.RESOURCE_DELETE, "Moves a resource to another task of its process.", Move.class, Resource.class, this::move),
                Endpoint.get("/resources/{id}/activity", Actions.RESOURCE_VIEW, "What happened to a resource, newest first.",
                        new TypeReference<Page<HistoryLine>>() { }.getType(),
                        call -> resources.activity(call.caller(), call.id("id"), call.offset(), call.limit())).paged(),
                Endpoint.get("/resources/{id}/formats", Actions.RESOURCE_VIEW, "In which formats the caller can have a resource.",
                        new TypeReference<List<Format>>() { }.getType(), call -> exports.formats(call.caller(), call.id("id"))),
                Endpoint.get("/resources/{id}/exports/{format}", Actions.RESOURCE_VIEW, "A resource as a file.", Stream.class, this::export));
    }

    private Resource addLink(Call call) {
        NewWebLink body = call.body(NewWebLink.class);
        return resources.addLink(call.caller(), call.id("id"), new LinkDraft(body.id(), body.url(), body.name()));
    }

    private Resource copy(Call call) {
        NewCopy body = call.body(NewCopy.class);
        return resources.copy(call.caller(), call.id("id"), body.task(), body.id(), body.name());
    }

    private Resource move(Call call) {
        Move body = call.body(Move.class);
        return resources.move(call.caller(), call.id("id"), body.task(), body.version());
    }

    private Stream export(Call call) {
        Export export = exports.export(call.caller(), call.id("id"), call.path("format"));
        return new Stream(export.mediaType(), Optional.of(export.fileName()), out -> {
            try (export; InputStream in = export.open()) {
                in.transferTo(out);
            }
        });
    }
}

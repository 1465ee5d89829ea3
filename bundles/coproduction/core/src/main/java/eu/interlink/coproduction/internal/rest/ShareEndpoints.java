package eu.interlink.coproduction.internal.rest;

import eu.interlink.coproduction.ShareLinks;
import eu.interlink.coproduction.ShareLinks.Link;
import eu.interlink.coproduction.Shared;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.rest.Bodies.NewLink;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** Share links over HTTP. */
@Component
public final class ShareEndpoints implements Endpoints {

    private final ShareLinks links;

    @Activate
    public ShareEndpoints(@Reference ShareLinks links) {
        this.links = links;
    }

    @Override
    public String tag() {
        return "Processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/processes/{id}/links", Actions.PROCESS_VIEW, "Share links of a process whose places the caller manages, the newest first.",
                        new TypeReference<List<Link>>() { }.getType(), call -> links.list(call.caller(), call.id("id"))),
                Endpoint.post("/places/{id}/links", Actions.ITEM_MANAGE,
                        "Makes a link with which anybody may look at a process or an item of its tree, for 1 to 365 days.", NewLink.class, Link.class, this::create),
                Endpoint.delete("/processes/{id}/links/{link}", Actions.PROCESS_VIEW, "Revokes a share link; whoever manages its place may.", this::revoke),
                Endpoint.get("/shared/{token}", Actions.PUBLIC, "What a share link shows, and counts that it was opened.", Shared.class,
                        call -> links.open(call.caller(), call.path("token"), call.address())));
    }

    private Link create(Call call) {
        NewLink body = call.body(NewLink.class);
        return links.create(call.caller(), call.id("id"), Duration.ofDays(body.days()), body.label());
    }

    private Object revoke(Call call) {
        links.revoke(call.caller(), call.id("id"), call.id("link"));
        return null;
    }
}

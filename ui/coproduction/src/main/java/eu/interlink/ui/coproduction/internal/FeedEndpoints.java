package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.ProcessFeed;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Feeds of processes over HTTP. They stand here because their sentences are those of the screens. */
@Component
public final class FeedEndpoints implements Endpoints {

    private final ProcessFeed feeds;

    @Activate
    public FeedEndpoints(@Reference ProcessFeed feeds) {
        this.feeds = feeds;
    }

    @Override
    public String tag() {
        return "Processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/processes/{id}/feed/{token}", "public", "What happened in a process, as an Atom feed for whoever made the address.", Stream.class, this::feed));
    }

    private Stream feed(Call call) {
        AtomFeed feed = new AtomFeed(feeds.open(call.caller(), call.id("id"), call.path("token"), call.address()));
        return new Stream("application/atom+xml;charset=utf-8", Optional.empty(), feed::write);
    }
}

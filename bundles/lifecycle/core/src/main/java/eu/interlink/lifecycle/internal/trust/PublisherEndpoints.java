package eu.interlink.lifecycle.internal.trust;

import eu.interlink.lifecycle.Publishers;
import eu.interlink.lifecycle.Publishers.Publisher;
import eu.interlink.lifecycle.internal.LifecycleRules;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The trust store by HTTP. */
@Component
public final class PublisherEndpoints implements Endpoints {

    /** @param developerMode whether jars that nobody vouches for are accepted */
    record Trusted(boolean developerMode, List<Publisher> publishers) {
    }

    /** @param key text of the key file */
    record NewPublisher(String key) {
    }

    private final Publishers publishers;

    @Activate
    public PublisherEndpoints(@Reference Publishers publishers) {
        this.publishers = publishers;
    }

    @Override
    public String tag() {
        return "Units";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/publishers", LifecycleRules.VIEW, "Lists the publishers whose jars are accepted, and those that were revoked.", Trusted.class,
                        call -> new Trusted(publishers.developerMode(call.caller()), publishers.list(call.caller()))),
                Endpoint.post("/publishers", LifecycleRules.CHANGE, "Accepts the jars of a publisher from now on.", NewPublisher.class, Publisher.class,
                        call -> publishers.add(call.caller(), call.body(NewPublisher.class).key())),
                Endpoint.act("/publishers/{key}/revoke", LifecycleRules.CHANGE, "Accepts no more jars of a key. What runs goes on.", Publisher.class,
                        call -> publishers.revoke(call.caller(), call.path("key"))));
    }
}

package eu.interlink.lifecycle.internal.offer;

import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.Offers;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.LifecycleRules;
import eu.interlink.lifecycle.internal.Uploads;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.io.InputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers over HTTP. An archive is the raw body of the request. */
@Component
public final class OfferEndpoints implements Endpoints {

    private final Offers offers;
    private final Uploads uploads;

    @Activate
    public OfferEndpoints(@Reference Offers offers, @Reference Uploads uploads) {
        this.offers = offers;
        this.uploads = uploads;
    }

    @Override
    public String tag() {
        return "Offers";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/offers", LifecycleRules.VIEW, "Lists what can be installed here without a network.", Offer[].class,
                        call -> offers.list(call.caller())),
                Endpoint.post("/offers", LifecycleRules.CHANGE, "Takes in an archive (.interlink). Installs nothing.", InputStream.class, Offer.class,
                        call -> uploads.received(call, LifecycleRules.CHANGE, "upload" + UnitArchive.SUFFIX,
                                file -> offers.bring(call.caller(), file, Uploads.source(call.caller())))),
                Endpoint.get("/offers/{feature}/plan", LifecycleRules.VIEW, "Says what installing it would do, and changes nothing.", Plan[].class,
                        call -> offers.plan(call.caller(), call.path("feature"))),
                Endpoint.act("/offers/{feature}/install", LifecycleRules.CHANGE, "Installs all its Interlinkers, or none.", Unit[].class,
                        call -> offers.install(call.caller(), call.path("feature"))),
                Endpoint.delete("/offers/{feature}", LifecycleRules.CHANGE, "Takes it off the list. What was installed from it stays.", call -> {
                    offers.discard(call.caller(), call.path("feature"));
                    return null;
                }));
    }
}

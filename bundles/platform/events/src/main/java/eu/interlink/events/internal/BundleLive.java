package eu.interlink.events.internal;

import eu.interlink.interlinker.platform.Live;
import eu.interlink.store.Rate;
import eu.interlink.store.Store;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The live channel as one bundle sees it. What the bundle forgot to close ends with the bundle, so its classes can go. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleLive implements Live {

    /** Messages of one bundle that are brought; the rest is lost, as messages may be. */
    private static final long MOST_PER_SECOND = 2_000;

    private final LiveHub hub;
    private final Store store;
    private final Rate rate = new Rate(MOST_PER_SECOND);
    private final Set<Subscription> open = ConcurrentHashMap.newKeySet();

    @Activate
    public BundleLive(@Reference LiveHub hub, @Reference(target = "(interlink.schema=events)") Store store) {
        this.hub = hub;
        this.store = store;
    }

    @Override
    public void publish(UUID topic, String message) {
        if (rate.pass()) {
            store.afterCommit(() -> hub.deliver(topic, message));
        }
    }

    @Override
    public Subscription subscribe(UUID topic, Consumer<String> listener) {
        Subscription inner = hub.subscribe(topic, listener);
        Subscription outer = new Subscription() {
            @Override
            public void close() {
                inner.close();
                open.remove(this);
            }
        };
        open.add(outer);
        return outer;
    }

    @Deactivate
    void end() {
        open.forEach(Subscription::close);
    }
}

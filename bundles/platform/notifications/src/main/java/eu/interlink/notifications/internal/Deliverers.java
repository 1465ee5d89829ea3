package eu.interlink.notifications.internal;

import eu.interlink.access.ProfileSource;
import eu.interlink.events.Subscriber;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.notifications.NoticeSource;
import eu.interlink.store.Store;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Gives every area a place of its own in the journal, so that nothing passes by one that starts later or is being exchanged. */
@Component(service = Deliverers.class, immediate = true)
public final class Deliverers {

    private final BundleContext context;
    private final Store store;
    private final Receivers receivers;
    private final ProfileSource profiles;
    private final NoticeMails mails;
    private final Live live;
    private final Map<NoticeSource, ServiceRegistration<Subscriber>> reading = new ConcurrentHashMap<>();

    @Activate
    public Deliverers(BundleContext context, @Reference(target = "(interlink.schema=notifications)") Store store, @Reference Receivers receivers,
            @Reference ProfileSource profiles, @Reference NoticeMails mails, @Reference Live live) {
        this.context = context;
        this.store = store;
        this.receivers = receivers;
        this.profiles = profiles;
        this.mails = mails;
        this.live = live;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(NoticeSource source) {
        Deliverer deliverer = new Deliverer(store, source, receivers, profiles, mails, live, Clock.systemUTC());
        reading.put(source, context.registerService(Subscriber.class, deliverer, new Hashtable<>()));
    }

    void remove(NoticeSource source) {
        Optional.ofNullable(reading.remove(source)).ifPresent(ServiceRegistration::unregister);
    }
}

package eu.interlink.rest.internal;

import eu.interlink.rest.Endpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what the areas contribute, while they come and go. */
@Component(service = EndpointRegistry.class)
public final class EndpointRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointRegistry.class);

    // Oldest service first, so that a latecomer never takes over a path.
    private final Map<ServiceReference<Endpoints>, Endpoints> areas = new TreeMap<>((one, two) -> two.compareTo(one));
    private volatile Door door = new Door(new RouteTable(List.of()));

    @Reference(name = "endpoints", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void add(Endpoints area, ServiceReference<Endpoints> reference) {
        areas.put(reference, area);
        rebuild();
    }

    synchronized void remove(ServiceReference<Endpoints> reference) {
        areas.remove(reference);
        rebuild();
    }

    private void rebuild() {
        List<Endpoints> usable = new ArrayList<>();
        for (Endpoints area : areas.values()) {
            try {
                // One area with a bad template must not take the others down.
                new RouteTable(List.of(area));
                usable.add(area);
            } catch (RuntimeException e) {
                LOG.error("The endpoints of '{}' are ignored", area.tag(), e);
            }
        }
        door = new Door(new RouteTable(usable));
    }

    /** The table and mapper of this moment. */
    Door door() {
        return door;
    }
}

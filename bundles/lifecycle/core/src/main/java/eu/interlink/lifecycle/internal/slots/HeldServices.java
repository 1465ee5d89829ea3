package eu.interlink.lifecycle.internal.slots;

import eu.interlink.interlinker.Interlinker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * The services of one bundle with one {@code interlinker.id}, got once and kept until the version goes. A service that its bundle has
 * withdrawn meanwhile (a new configuration makes a new component) is never handed out again: its successor is.
 */
final class HeldServices {

    private record Held(ServiceReference<?> reference, Object service) {

        boolean valid() {
            return reference.getBundle() != null;
        }
    }

    private final String id;
    private final Bundle bundle;
    private final BundleContext platform;
    private final Map<Class<?>, Held> held = new ConcurrentHashMap<>();
    private final List<ServiceReference<?>> got = new ArrayList<>();
    private boolean released;

    HeldServices(String id, Bundle bundle, BundleContext platform) {
        this.id = id;
        this.bundle = bundle;
        this.platform = platform;
    }

    <T> Optional<T> find(Class<T> type) {
        Held known = held.get(type);
        if (known != null && known.valid()) {
            return Optional.of(type.cast(known.service()));
        }
        return get(type);
    }

    /** A property of a service that was found before. */
    Optional<Object> property(Class<?> type, String name) {
        return Optional.ofNullable(held.get(type)).map(known -> known.reference().getProperty(name));
    }

    private synchronized <T> Optional<T> get(Class<T> type) {
        held.remove(type);
        if (released) {
            return Optional.empty();
        }
        for (ServiceReference<?> reference : references(type)) {
            Object service = platform.getService(reference);
            if (service == null) {
                continue;
            }
            got.add(reference);
            if (type.isInstance(service)) {
                held.put(type, new Held(reference, service));
                return Optional.of(type.cast(service));
            }
        }
        return Optional.empty();
    }

    private List<ServiceReference<?>> references(Class<?> type) {
        ServiceReference<?>[] all = bundle.getRegisteredServices();
        return all == null ? List.of() : Arrays.stream(all).filter(reference -> id.equals(reference.getProperty(Interlinker.ID))
                && Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS)).contains(type.getName())).toList();
    }

    /** Gives every service back. */
    synchronized void release() {
        released = true;
        held.clear();
        got.forEach(platform::ungetService);
        got.clear();
    }
}

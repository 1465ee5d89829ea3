package eu.interlink.lifecycle.internal.slots;

import eu.interlink.interlinker.Interlinker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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

    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final long PAUSE_NANOS = 5_000_000L;

    private final String id;
    private final Bundle bundle;
    private final BundleContext platform;
    private final Map<Class<?>, Held> held = new ConcurrentHashMap<>();
    private final List<ServiceReference<?>> got = new ArrayList<>();
    private final Set<Class<?>> had = ConcurrentHashMap.newKeySet();
    private volatile boolean released;

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
        Optional<T> found = get(type);
        return found.isEmpty() && had.contains(type) ? successor(type) : found;
    }

    /** A new configuration makes a new component: for a moment there is none, and whoever comes in that moment waits. */
    private <T> Optional<T> successor(Class<T> type) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Optional<T> found = get(type);
        while (found.isEmpty() && !released && bundle.getState() == Bundle.ACTIVE && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            found = get(type);
        }
        return found;
    }

    /**
     * Makes every service that anybody could ask for. Those of prototype scope are made anew for each use, by whoever knows what they need.
     *
     * @return names of the types of which none could be made
     */
    List<String> makeAll() {
        return registered().filter(reference -> !Constants.SCOPE_PROTOTYPE.equals(reference.getProperty(Constants.SERVICE_SCOPE)))
                .flatMap(reference -> Arrays.stream(types(reference))).distinct()
                .map(this::load).flatMap(Optional::stream).filter(type -> find(type).isEmpty()).map(Class::getSimpleName).sorted().toList();
    }

    /** Empty if the type is not here, e.g. a screen on a platform without screens: then nobody asks for it. */
    private Optional<Class<?>> load(String type) {
        try {
            return Optional.of(bundle.loadClass(type));
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return Optional.empty();
        }
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
                had.add(type);
                return Optional.of(type.cast(service));
            }
        }
        return Optional.empty();
    }

    private List<ServiceReference<?>> references(Class<?> type) {
        return registered().filter(reference -> Arrays.asList(types(reference)).contains(type.getName())).toList();
    }

    private Stream<ServiceReference<?>> registered() {
        ServiceReference<?>[] all = bundle.getRegisteredServices();
        return all == null ? Stream.empty() : Arrays.stream(all).filter(reference -> id.equals(reference.getProperty(Interlinker.ID)));
    }

    private static String[] types(ServiceReference<?> reference) {
        return (String[]) reference.getProperty(Constants.OBJECTCLASS);
    }

    /** Gives every service back. */
    synchronized void release() {
        released = true;
        held.clear();
        got.forEach(platform::ungetService);
        got.clear();
    }
}

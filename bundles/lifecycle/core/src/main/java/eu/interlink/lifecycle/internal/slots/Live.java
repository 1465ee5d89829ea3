package eu.interlink.lifecycle.internal.slots;

import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Problem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One started version of an Interlinker: its bundle, the services that the platform got from it, and who is inside. */
public final class Live {

    /**
     * Calls of one version that may be inside at the same time. Far more than people make with a tool that works; for one that hangs it
     * is the end of what it can take from the platform.
     */
    static final long MOST_CALLS = 500;

    /** Calls that may be inside beside those that do not end. */
    static final long MOST_BESIDE_OVERDUE = 20;

    /** Service property of the servlet. */
    private static final String PUBLIC_PATHS = "interlinker.public";
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    private final String id;
    private final Bundle bundle;
    private final ClassLoader loader;
    private final HeldServices services;
    private final MountedServlet servlet;
    private final Gate gate = new Gate();
    private final Set<LiveLease> leases = ConcurrentHashMap.newKeySet();
    private volatile long most = MOST_CALLS;
    private final Tally tally = new Tally();
    private final Set<AsyncContext> cycles = ConcurrentHashMap.newKeySet();
    private final Descriptor descriptor;

    /**
     * @param platform bundle context in whose name the services are got
     * @throws IllegalStateException if the bundle offers no Interlinker of that id, or makes none
     */
    public Live(String id, Bundle bundle, BundleContext platform) {
        this.id = id;
        this.bundle = bundle;
        loader = bundle.adapt(BundleWiring.class).getClassLoader();
        services = new HeldServices(id, bundle, platform);
        servlet = new MountedServlet(id, loader);
        descriptor = describe();
    }

    private Descriptor describe() {
        try {
            Descriptor said = services.find(Interlinker.class)
                    .orElseThrow(() -> new IllegalStateException("its service Interlinker could not be made")).descriptor();
            if (!said.id().equals(id)) {
                throw new IllegalStateException("its descriptor says the id '" + said.id() + "' but its manifest says '" + id + "'");
            }
            return said;
        } catch (RuntimeException | LinkageError e) {
            services.release();
            throw e;
        }
    }

    public String id() {
        return id;
    }

    public String version() {
        return bundle.getVersion().toString();
    }

    public Bundle bundle() {
        return bundle;
    }

    public ClassLoader loader() {
        return loader;
    }

    public Descriptor descriptor() {
        return descriptor;
    }

    public <T> Optional<T> service(Class<T> type) {
        return services.find(type);
    }

    /** Makes every service that the platform may ask it for. @return types of which none could be made */
    public List<String> makeAll() {
        return services.makeAll();
    }

    /** Its servlet, initialised; empty if it has none. */
    public Optional<Servlet> servlet() throws ServletException {
        Optional<Servlet> found = services.find(Servlet.class);
        if (found.isPresent()) {
            servlet.mount(found.get());
        }
        return found;
    }

    /** Prefixes of the paths of its servlet that need no sign-in. */
    public String[] publicPaths() {
        return services.property(Servlet.class, PUBLIC_PATHS).map(Live::prefixes).orElseGet(() -> new String[0]);
    }

    private static String[] prefixes(Object property) {
        return property instanceof String[] several ? several : new String[] {property.toString()};
    }

    /** Asynchronous answers that have begun and are not complete. */
    public Set<AsyncContext> cycles() {
        return cycles;
    }

    public CompletionStage<Void> drained() {
        return gate.drained();
    }

    public long inside() {
        return gate.inside();
    }

    public Tally tally() {
        return tally;
    }

    /** Lets nobody in any more. Only for a version that no slot points to. */
    void close() {
        gate.close();
    }

    /** Empty if it goes out of use. @throws Problem UNAVAILABLE {@code interlinker-busy} if it has as many calls inside as it may have */
    Optional<LiveLease> lease() {
        if (gate.enter(most)) {
            LiveLease lease = new LiveLease(this, this::leave);
            leases.add(lease);
            return Optional.of(lease);
        }
        if (gate.closed()) {
            return Optional.empty();
        }
        throw Problem.unavailable("interlinker-busy", "The Interlinker '" + id + "' has too much to do at the moment. Try again soon.", "interlinker", id);
    }

    private void leave(LiveLease lease) {
        leases.remove(lease);
        gate.leave();
    }

    /**
     * Counts the calls that have been inside longer than a call may. While there are any, only a few others are let in beside them, so
     * that a tool that hangs holds few threads of the platform.
     */
    public long overdue(Duration limit) {
        long now = System.nanoTime();
        long overdue = leases.stream().filter(lease -> lease.overdue(now, limit.toNanos())).count();
        most = overdue == 0 ? MOST_CALLS : Math.min(MOST_CALLS, overdue + MOST_BESIDE_OVERDUE);
        return overdue;
    }

    /** Ends what never ended by itself. Its clients get a proper end of the answer. */
    public void completeCycles() {
        for (AsyncContext cycle : cycles) {
            try {
                cycle.complete();
            } catch (IllegalStateException e) {
                LOG.debug("An asynchronous answer of {} ended by itself", id, e);
            }
        }
    }

    /** Destroys the servlet and gives every service back. */
    public void release() {
        servlet.unmount();
        services.release();
    }

    @Override
    public String toString() {
        return id + " " + version();
    }
}

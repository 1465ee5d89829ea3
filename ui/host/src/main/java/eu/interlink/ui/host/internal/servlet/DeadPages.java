package eu.interlink.ui.host.internal.servlet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes pages whose browser went without a word. Vaadin does it only at the next request of the same session; until then such a page
 * would hold classes of bundles that are gone.
 */
final class DeadPages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadPages.class);
    private static final int MISSED_HEARTBEATS = 3;
    private static final int EVERY_SECONDS = 5;

    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final List<Registration> listening;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("interlink-dead-pages").daemon().factory());
    private final long silenceMillis;

    DeadPages(VaadinService service) {
        silenceMillis = Duration.ofSeconds((long) MISSED_HEARTBEATS * service.getDeploymentConfiguration().getHeartbeatInterval()).toMillis();
        listening = List.of(service.addSessionInitListener(event -> sessions.add(event.getSession())),
                service.addSessionDestroyListener(event -> sessions.remove(event.getSession())));
        clock.scheduleWithFixedDelay(this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void sweep() {
        for (VaadinSession session : sessions) {
            try {
                session.access(() -> List.copyOf(session.getUIs()).stream().filter(this::dead).forEach(ui -> {
                    ui.close();
                    session.removeUI(ui);
                }));
            } catch (RuntimeException e) {
                LOG.warn("Pages of a session could not be looked at", e);
            }
        }
    }

    private boolean dead(UI ui) {
        UIInternals internals = ui.getInternals();
        boolean silent = System.currentTimeMillis() - internals.getLastHeartbeatTimestamp() > silenceMillis;
        return silent && (internals.getPushConnection() == null || !internals.getPushConnection().isConnected());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        listening.forEach(Registration::remove);
    }
}

package eu.interlink.ui.host.internal.view;

import com.vaadin.flow.shared.Registration;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells open pages that a view, a part of the head or a tool came or went. */
@Component(service = {Changes.class, UnitListener.class})
public class Changes implements UnitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    /** @param listener called on any thread; must return quickly */
    public Registration listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells them. */
    public void fire() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A page could not be told of a change", e);
            }
        }
    }

    @Override
    public void changed(Unit unit) {
        fire();
    }
}

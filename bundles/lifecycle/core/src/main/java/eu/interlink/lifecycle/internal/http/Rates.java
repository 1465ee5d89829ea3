package eu.interlink.lifecycle.internal.http;

import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.internal.swap.LifecycleSettings;
import eu.interlink.store.Rate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Keeps one Interlinker from taking all of a node: so many requests from outside per second, whatever version answers. */
@Component(service = Rates.class, configurationPid = "eu.interlink.lifecycle")
public final class Rates {

    private final long perSecond;
    private final Map<String, Rate> rates = new ConcurrentHashMap<>();

    @Activate
    public Rates(LifecycleSettings settings) {
        perSecond = settings.requestRate();
    }

    /** @param id of an Interlinker that is here @throws Problem LIMIT {@code too-many-requests} */
    void count(String id) {
        if (!rates.computeIfAbsent(id, key -> new Rate(perSecond)).pass()) {
            throw Problem.limit("too-many-requests", "The Interlinker '" + id + "' gets too many requests. Try again in a second.", "seconds", "1");
        }
    }
}

package eu.interlink.ui.coproduction.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who looks at which task at this moment, on this node. It is kept in memory alone, and only as long as the screen is open. */
@Component(service = Presence.class)
public final class Presence {

    /** A person at a place. */
    record Visitor(UUID person, String name) {
    }

    private record Visit(UUID screen, Visitor visitor) {
    }

    private final Map<UUID, List<Visit>> visits = new ConcurrentHashMap<>();
    private final Live live;

    @Activate
    public Presence(@Reference Live live) {
        this.live = live;
    }

    /** Somebody opens a screen of a place; whoever listens to the place is told. @return ends it */
    Runnable enter(UUID place, Caller caller) {
        UUID screen = UUID.randomUUID();
        visits.compute(place, (id, there) -> {
            List<Visit> all = there == null ? new ArrayList<>() : new ArrayList<>(there);
            all.add(new Visit(screen, new Visitor(caller.requirePerson(), caller.name())));
            return List.copyOf(all);
        });
        live.publish(place, "came");
        return () -> {
            visits.computeIfPresent(place, (id, there) -> {
                List<Visit> left = there.stream().filter(visit -> !visit.screen().equals(screen)).toList();
                return left.isEmpty() ? null : left;
            });
            live.publish(place, "left");
        };
    }

    /** The others, each once, in the order in which they came. */
    List<Visitor> others(UUID place, UUID me) {
        return visits.getOrDefault(place, List.of()).stream().map(Visit::visitor).filter(visitor -> !visitor.person().equals(me)).distinct().toList();
    }

    /** How many places somebody is at. */
    int places() {
        return visits.size();
    }
}

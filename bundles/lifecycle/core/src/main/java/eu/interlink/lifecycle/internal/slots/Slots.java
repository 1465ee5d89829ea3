package eu.interlink.lifecycle.internal.slots;

import eu.interlink.interlinker.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;

/** Which version of each Interlinker is in use. The reference of a slot is the route: whoever calls an Interlinker reads it here. */
@Component(service = Slots.class)
public final class Slots {

    private final Map<String, AtomicReference<Optional<Live>>> slots = new ConcurrentHashMap<>();

    public Optional<Live> current(String id) {
        AtomicReference<Optional<Live>> slot = slots.get(id);
        return slot == null ? Optional.empty() : slot.get();
    }

    /** Everything in use, sorted by id. */
    public List<Live> all() {
        return slots.values().stream().map(AtomicReference::get).flatMap(Optional::stream).sorted(Comparator.comparing(Live::id)).toList();
    }

    /** Enters the version in use; empty if there is none. @throws Problem UNAVAILABLE {@code interlinker-busy} if it has too many calls inside */
    public Optional<LiveLease> lease(String id) {
        Optional<Live> live = current(id);
        while (live.isPresent()) {
            Optional<LiveLease> lease = live.get().lease();
            if (lease.isPresent()) {
                return lease;
            }
            // Its gate closed after we read the slot: the slot already points to the next one.
            Thread.onSpinWait();
            live = current(id);
        }
        return Optional.empty();
    }

    /**
     * Points a slot to another version, or to none, and then closes the gate of the former: in that order, so that a call always
     * finds an open one.
     *
     * @return the version that was in use
     */
    public Optional<Live> flip(String id, Optional<Live> next) {
        Optional<Live> previous = slots.computeIfAbsent(id, key -> new AtomicReference<>(Optional.empty())).getAndSet(next);
        previous.ifPresent(Live::close);
        return previous;
    }

    public static Problem notAvailable(String id) {
        return Problem.unavailable("interlinker-not-available",
                "The Interlinker '" + id + "' is not available now. Try again later or ask an administrator.", "interlinker", id);
    }
}

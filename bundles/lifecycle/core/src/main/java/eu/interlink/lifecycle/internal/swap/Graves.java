package eu.interlink.lifecycle.internal.swap;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;

/** Class loaders of versions that went. Each must be collected some time, or something still holds its classes. */
@Component(service = Graves.class)
public final class Graves {

    private record Grave(String label, WeakReference<ClassLoader> loader, Instant dug) {
    }

    private final Clock clock;
    private final List<Grave> graves = new CopyOnWriteArrayList<>();

    public Graves() {
        this(Clock.systemUTC());
    }

    Graves(Clock clock) {
        this.clock = clock;
    }

    void bury(String label, ClassLoader loader) {
        graves.add(new Grave(label, new WeakReference<>(loader), clock.instant()));
    }

    /** Versions whose loader is not collected after that time. */
    public List<String> restless(Duration after) {
        graves.removeIf(grave -> grave.loader().refersTo(null));
        Instant limit = clock.instant().minus(after);
        return graves.stream().filter(grave -> !grave.dug().isAfter(limit)).map(Grave::label).toList();
    }
}

package eu.interlink.ui.host.internal.interlinker;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;

/**
 * Divides the requests of all pages into those before and those after a change. A request that began before may still be inside code of
 * the old version (an upload, a click), so the old version stays until the last of them has ended.
 */
@Component(service = Epochs.class)
public class Epochs {

    private final AtomicReference<Gate> current = new AtomicReference<>(new Gate());

    /** A request that is running; closing it ends it. */
    public interface Request extends AutoCloseable {
        @Override
        void close();
    }

    public Request enter() {
        Gate gate = current.get();
        while (!gate.enter()) {
            Thread.onSpinWait();
            gate = current.get();
        }
        return gate::leave;
    }

    /** Begins a new epoch. @return completes when every request that began before has ended */
    CompletionStage<Void> turn() {
        Gate past = current.getAndSet(new Gate());
        past.close();
        return past.empty();
    }
}

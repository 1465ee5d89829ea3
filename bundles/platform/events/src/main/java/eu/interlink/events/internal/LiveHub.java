package eu.interlink.events.internal;

import eu.interlink.interlinker.platform.Live.Subscription;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings messages to the listeners of this node on one thread. The same message to the same topic that still waits is sent once. */
@Component(service = LiveHub.class)
public final class LiveHub {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);

    private record Message(UUID topic, String text) {
    }

    private final Map<UUID, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final Set<Message> waiting = new LinkedHashSet<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-live").factory());

    Subscription subscribe(UUID topic, Consumer<String> listener) {
        // Its own object, so that the same listener may subscribe twice and end one of the two.
        Consumer<String> entry = message -> listener.accept(message);
        listeners.compute(topic, (id, list) -> {
            List<Consumer<String>> entries = list == null ? new CopyOnWriteArrayList<>() : list;
            entries.add(entry);
            return entries;
        });
        return () -> listeners.computeIfPresent(topic, (id, list) -> {
            list.remove(entry);
            return list.isEmpty() ? null : list;
        });
    }

    /** Returns at once. */
    void deliver(UUID topic, String text) {
        if (!listeners.containsKey(topic)) {
            return;
        }
        synchronized (waiting) {
            boolean idle = waiting.isEmpty();
            waiting.add(new Message(topic, text));
            if (idle && !thread.isShutdown()) {
                thread.execute(this::drain);
            }
        }
    }

    private void drain() {
        List<Message> messages;
        synchronized (waiting) {
            messages = List.copyOf(waiting);
            waiting.clear();
        }
        for (Message message : messages) {
            listeners.getOrDefault(message.topic(), List.of()).forEach(listener -> tell(listener, message));
        }
    }

    private static void tell(Consumer<String> listener, Message message) {
        try {
            listener.accept(message.text());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A screen could not be told {} about {}", message.text(), message.topic(), e);
        }
    }

    /** How many topics are listened to. */
    int topics() {
        return listeners.size();
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }
}

package eu.interlink.access.internal;

import eu.interlink.interlinker.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Callers by the hash of their secret, for a few seconds. Every change of an account drops them all: changes are rare, mistakes are dear. */
final class CallerCache {

    static final Duration MAX_AGE = Duration.ofSeconds(5);
    private static final int MAX_ENTRIES = 10_000;

    private record Entry(Caller caller, long generation, long at) {
    }

    private final Clock clock;
    private final AtomicLong generation = new AtomicLong();
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    CallerCache(Clock clock) {
        this.clock = clock;
    }

    Optional<Caller> get(String hash, Supplier<Optional<Caller>> load) {
        long now = clock.millis();
        // Read before loading: what was loaded before a change must not count after it.
        long current = generation.get();
        Entry kept = entries.get(hash);
        if (kept != null && kept.generation() == current && now >= kept.at() && now - kept.at() < MAX_AGE.toMillis()) {
            return Optional.of(kept.caller());
        }
        Optional<Caller> loaded = load.get();
        if (loaded.isPresent()) {
            if (entries.size() >= MAX_ENTRIES) {
                entries.clear();
            }
            entries.put(hash, new Entry(loaded.get(), current, now));
        } else {
            entries.remove(hash);
        }
        return loaded;
    }

    void drop() {
        generation.incrementAndGet();
        entries.clear();
    }
}

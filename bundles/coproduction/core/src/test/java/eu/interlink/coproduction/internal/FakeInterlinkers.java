package eu.interlink.coproduction.internal;

import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Interlinkers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Interlinkers that a test puts in and takes out. */
public final class FakeInterlinkers implements Interlinkers {

    private final Map<String, Interlinker> installed = new ConcurrentHashMap<>();
    public final AtomicInteger leases = new AtomicInteger();
    public final List<Throwable> failures = new CopyOnWriteArrayList<>();

    /** Those that are open to processes of an organisation only. */
    public final List<String> restricted = new CopyOnWriteArrayList<>();

    public FakeTool install(String id) {
        FakeTool tool = new FakeTool(id);
        put(tool);
        return tool;
    }

    public void put(Interlinker tool) {
        installed.put(tool.descriptor().id(), tool);
    }

    public void remove(String id) {
        installed.remove(id);
    }

    @Override
    public List<Descriptor> installed() {
        return installed.values().stream().map(Interlinker::descriptor).sorted(Comparator.comparing(Descriptor::id)).toList();
    }

    @Override
    public Optional<Descriptor> find(String id) {
        return Optional.ofNullable(installed.get(id)).map(Interlinker::descriptor);
    }

    @Override
    public boolean expected(String id) {
        return false;
    }

    @Override
    public boolean allowed(String id, Optional<UUID> organisation) {
        return organisation.isPresent() || !restricted.contains(id);
    }

    @Override
    public Lease lease(String id) {
        Interlinker tool = Optional.ofNullable(installed.get(id))
                .orElseThrow(() -> Problem.unavailable("interlinker-not-available", "Not available."));
        leases.incrementAndGet();
        return new Lease() {
            @Override
            public String version() {
                return tool.descriptor().version();
            }

            @Override
            public Interlinker interlinker() {
                return tool;
            }

            @Override
            public <T> Optional<T> service(Class<T> type) {
                return Optional.empty();
            }

            @Override
            public ClassLoader loader() {
                return tool.getClass().getClassLoader();
            }

            @Override
            public void failed(Throwable failure) {
                failures.add(failure);
            }

            @Override
            public void close() {
                leases.decrementAndGet();
            }
        };
    }
}

package eu.interlink.coproduction.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.ResourceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An Interlinker in memory that can be made slow and broken. */
public final class FakeTool implements Interlinker {

    public static final String MARKDOWN = "text/markdown";

    private final Descriptor descriptor;
    public final Map<UUID, NewResource> contents = new ConcurrentHashMap<>();
    /** From which resource each copy was made. */
    public final Map<UUID, UUID> copies = new ConcurrentHashMap<>();
    public final List<Caller> creators = new CopyOnWriteArrayList<>();
    public final List<Set<UUID>> purged = new CopyOnWriteArrayList<>();
    public final AtomicInteger created = new AtomicInteger();
    public volatile Optional<RuntimeException> failure = Optional.empty();
    public volatile Optional<CountDownLatch> gate = Optional.empty();
    public volatile long size = 7;
    /** Which copy it does not make. */
    public volatile Optional<UUID> refused = Optional.empty();

    public FakeTool(String id) {
        descriptor = new Descriptor(id, "1.0.0", LocalizedText.of("en", "Tool " + id, "it", "Strumento " + id), LocalizedText.of("en", "A tool."),
                "file-o", List.of(), "EUPL-1.2", List.of(), Set.of(MARKDOWN));
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public ResourceInfo create(Caller caller, NewResource draft) {
        obstacles();
        created.incrementAndGet();
        creators.add(caller);
        contents.putIfAbsent(draft.id(), draft);
        return describe(draft.id());
    }

    @Override
    public ResourceInfo describe(UUID resource) {
        if (!contents.containsKey(resource)) {
            throw Problem.notFound("resource");
        }
        return new ResourceInfo("file-text", Instant.now(), size);
    }

    @Override
    public void purge(Set<UUID> resources) {
        failure.ifPresent(problem -> {
            throw problem;
        });
        purged.add(resources);
        contents.keySet().removeAll(resources);
    }

    @Override
    public ResourceInfo copy(Caller caller, UUID from, NewResource to) {
        if (refused.filter(to.id()::equals).isPresent()) {
            throw Problem.invalid("no-copy", "This cannot be copied.");
        }
        copies.put(to.id(), from);
        return create(caller, to);
    }

    @Override
    public void archive(UUID resource, OutputStream out) throws IOException {
        out.write(contents.get(resource).name().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void restore(UUID resource, InputStream in) throws IOException {
        failure.ifPresent(problem -> {
            throw problem;
        });
        contents.put(resource, new NewResource(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), "en", Optional.empty()));
    }

    @Override
    public String personalData(UUID person) {
        return "{}";
    }

    @Override
    public void erase(UUID person) {
        creators.removeIf(caller -> caller.person().filter(person::equals).isPresent());
    }

    /** Waits at the gate, and fails, as the test wants it. */
    void obstacles() {
        gate.ifPresent(FakeTool::await);
        failure.ifPresent(problem -> {
            throw problem;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The platform must never interrupt a bundle", e);
        }
    }
}

package eu.interlink.lifecycle.internal.sample;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.ResourceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.FrameworkUtil;

/** The Interlinker of the bundles that these tests build. What it does wrong stands in its jar in the file behaviour.txt. */
public final class Sample implements Interlinker {

    private final String behaviour = resource("behaviour.txt");
    private final String id = resource("id.txt");
    private final AtomicInteger asked = new AtomicInteger();

    public void activate() {
        switch (behaviour) {
            case "throws" -> throw new IllegalStateException("broken on purpose");
            case "hangs" -> hang();
            case "spins" -> spin();
            default -> {
                // As it should be.
            }
        }
    }

    public void deactivate() {
        if (behaviour.equals("will-not-stop")) {
            hang();
        }
    }

    /** Takes a whole core, and takes no notice of an interrupt. */
    private static void spin() {
        long end = System.nanoTime() + 6_000_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void hang() {
        long end = System.nanoTime() + 6_000_000_000L;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Sample.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(behaviour.equals("wrong-id") ? "other" : id, "1", LocalizedText.of("en", "Sample"), LocalizedText.empty(), "cube", List.of(),
                "EUPL-1.2", behaviour.equals("dishonest") ? List.of("live") : permissions(), Set.of());
    }

    private static List<String> permissions() {
        String header = FrameworkUtil.getBundle(Sample.class).getHeaders("").get("Interlinker-Permissions");
        return header == null ? List.of() : List.of(header.split(","));
    }

    @Override
    public void health() throws Exception {
        if (behaviour.equals("unhealthy") || behaviour.equals("falls-ill") && asked.getAndIncrement() > 0) {
            throw new IOException("no connection to the survey machine");
        }
    }

    @Override
    public ResourceInfo create(Caller caller, NewResource draft) {
        return new ResourceInfo("cube", Instant.EPOCH, 0);
    }

    @Override
    public ResourceInfo describe(UUID resource) {
        return new ResourceInfo("cube", Instant.EPOCH, 0);
    }

    @Override
    public ResourceInfo copy(Caller caller, UUID from, NewResource to) {
        return new ResourceInfo("cube", Instant.EPOCH, 0);
    }

    @Override
    public void archive(UUID resource, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void restore(UUID resource, InputStream in) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void purge(Set<UUID> resources) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String personalData(UUID person) {
        if (behaviour.equals("fails")) {
            throw new IllegalStateException("broken on purpose");
        }
        return "{}";
    }

    @Override
    public void erase(UUID person) {
        if (behaviour.equals("fails")) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}

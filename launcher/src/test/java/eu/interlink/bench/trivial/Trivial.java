package eu.interlink.bench.trivial;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.ResourceInfo;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The smallest Interlinker: it keeps nothing. The same class in as many bundles as are wanted; its id stands in the manifest. */
public final class Trivial implements Interlinker {

    @Override
    public Descriptor descriptor() {
        Bundle bundle = FrameworkUtil.getBundle(Trivial.class);
        return new Descriptor(bundle.getHeaders().get("Interlinker-Id"), bundle.getVersion().toString(), LocalizedText.of("en", "Trivial"),
                LocalizedText.empty(), "cube", List.of(), "EUPL-1.2", List.of(), Set.of());
    }

    @Override
    public ResourceInfo create(Caller caller, NewResource draft) {
        return describe(draft.id());
    }

    @Override
    public ResourceInfo describe(UUID resource) {
        return new ResourceInfo("cube", Instant.EPOCH, 0);
    }

    @Override
    public ResourceInfo copy(Caller caller, UUID from, NewResource to) {
        return describe(to.id());
    }

    @Override
    public void archive(UUID resource, OutputStream out) {
        // Nothing to archive.
    }

    @Override
    public void restore(UUID resource, InputStream in) {
        // Nothing was archived.
    }

    @Override
    public void purge(Set<UUID> resources) {
        // Nothing is kept.
    }

    @Override
    public String personalData(UUID person) {
        return "{}";
    }

    @Override
    public void erase(UUID person) {
        // Nothing is kept.
    }
}

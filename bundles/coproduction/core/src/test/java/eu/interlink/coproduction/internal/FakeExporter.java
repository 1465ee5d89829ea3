package eu.interlink.coproduction.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Exporter;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.ResourceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A tool of a test that also gives its resources out as text. */
public final class FakeExporter implements Interlinker, Exporter {

    private final FakeTool tool;

    public FakeExporter(FakeTool tool) {
        this.tool = tool;
    }

    @Override
    public List<Format> formats(Caller caller, UUID resource) {
        tool.obstacles();
        return List.of(new Format("text", LocalizedText.of("en", "Text", "it", "Testo"), "text/plain", "txt"));
    }

    @Override
    public void export(Caller caller, UUID resource, String format, OutputStream out) throws IOException {
        tool.obstacles();
        out.write(("Text of " + tool.contents.get(resource).name()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Descriptor descriptor() {
        return tool.descriptor();
    }

    @Override
    public ResourceInfo create(Caller caller, NewResource draft) {
        return tool.create(caller, draft);
    }

    @Override
    public ResourceInfo describe(UUID resource) {
        return tool.describe(resource);
    }

    @Override
    public ResourceInfo copy(Caller caller, UUID from, NewResource to) {
        return tool.copy(caller, from, to);
    }

    @Override
    public void archive(UUID resource, OutputStream out) throws IOException {
        tool.archive(resource, out);
    }

    @Override
    public void restore(UUID resource, InputStream in) throws IOException {
        tool.restore(resource, in);
    }

    @Override
    public void purge(Set<UUID> resources) {
        tool.purge(resources);
    }

    @Override
    public String personalData(UUID person) {
        return tool.personalData(person);
    }

    @Override
    public void erase(UUID person) {
        tool.erase(person);
    }
}

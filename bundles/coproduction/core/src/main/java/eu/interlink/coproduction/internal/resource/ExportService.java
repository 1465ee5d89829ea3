package eu.interlink.coproduction.internal.resource;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.ResourceExports;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Exporter;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exports of single resources: the Interlinker writes into a file first, because an answer that has begun could not tell any more that it failed. */
@Component
public final class ExportService implements ResourceExports {

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration WRITE = Duration.ofSeconds(30);
    private static final long MAX = 1_000_000_000L;
    private static final Form EVERYTHING = new Form("application/octet-stream", "data");

    /** How a file is called and what it is. */
    private record Form(String mediaType, String extension) {
    }

    private final Store store;
    private final Policy policy;
    private final Guard guard;
    private final BundleCalls bundles;
    private final Path temporary;
    private final Duration look;
    private final Duration write;

    @Activate
    public ExportService(BundleContext context, @Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy,
            @Reference BundleCalls bundles) {
        this(Path.of(context.getProperty("interlink.data"), "tmp"), store, policy, bundles, LOOK, WRITE);
    }

    /** @param look how long formats may take @param write how long a file may take */
    public ExportService(Path temporary, Store store, Policy policy, BundleCalls bundles, Duration look, Duration write) {
        this.temporary = temporary;
        this.store = store;
        this.policy = policy;
        this.guard = new Guard(policy);
        this.bundles = bundles;
        this.look = look;
        this.write = write;
    }

    @Override
    public List<Format> formats(Caller caller, UUID resource) {
        ResourceRow row = viewed(caller, resource);
        if (row.url().isPresent()) {
            return List.of();
        }
        List<Format> formats = new ArrayList<>(offered(caller, row).stream().map(one -> new Format(one.id(), one.name().in(caller.locale()))).toList());
        if (policy.decide(caller, Actions.RESOURCE_MANAGE, Optional.of(resource)).allowed()) {
            formats.add(new Format(ARCHIVE, ""));
        }
        return formats;
    }

    @Override
    public Export export(Caller caller, UUID resource, String format) {
        ResourceRow row = viewed(caller, resource);
        boolean archive = ARCHIVE.equals(format);
        if (archive) {
            guard.require(caller, Actions.RESOURCE_MANAGE, resource, "resource");
        }
        Form form = row.url().isEmpty() && archive ? EVERYTHING : offered(caller, row).stream().filter(one -> one.id().equals(format)).findFirst()
                .map(one -> new Form(one.mediaType(), one.extension()))
                .orElseThrow(() -> Problem.invalid("format-unknown", "This cannot be exported in that format. Choose another one.", "field", "format"));
        try {
            return file(caller, row, format, form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ResourceRow viewed(Caller caller, UUID resource) {
        guard.require(caller, Actions.RESOURCE_VIEW, resource, "resource");
        ResourceRow row = store.read(handle -> new ResourceRows(handle).find(resource)).filter(found -> found.state() != ResourceRow.State.PURGING)
                .orElseThrow(() -> Problem.notFound("resource"));
        Moves.usable(row);
        return row;
    }

    private List<Exporter.Format> offered(Caller caller, ResourceRow row) {
        return row.url().isPresent() ? List.of() : bundles.call(row.interlinker(), look, tool -> tool instanceof Exporter exporter
                ? List.copyOf(exporter.formats(caller, row.id())) : List.<Exporter.Format>of());
    }

    private Export file(Caller caller, ResourceRow row, String format, Form form) throws IOException {
        Files.createDirectories(temporary);
        Path file = Files.createTempFile(temporary, "export-", "");
        try {
            // One that overruns goes on writing into a file that is gone from its folder; its space is free when it ends.
            bundles.call(row.interlinker(), write, tool -> written(caller, row, format, tool, file));
            return new ExportFile(file, ExportFile.safeName(row.name(), form.extension()), form.mediaType(), Files.size(file));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static boolean written(Caller caller, ResourceRow row, String format, Interlinker tool, Path file) {
        try (OutputStream out = new Bounded(new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE)), MAX)) {
            if (ARCHIVE.equals(format)) {
                tool.archive(row.id(), out);
            } else if (tool instanceof Exporter exporter) {
                exporter.export(caller, row.id(), format, out);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package eu.interlink.coproduction.internal.resource;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.ResourceInfo;
import eu.interlink.lifecycle.Erasures;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.UnitTransfer;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The resources of an Interlinker as a file. Their content is written and read by the Interlinker itself, one at a time and with a deadline. */
@Component
public final class ResourceTransfer implements UnitTransfer {

    static final String ACTION = "lifecycle.change";

    /** Says how the file is written; another one is refused. */
    private static final String FORMAT = "interlink-data-1";
    private static final String LIST = "data.json";
    private static final String CONTENT = "content/";
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final int MAX_ICON = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What {@code data.json} holds. */
    record Data(String format, String interlinker, String version, Instant written, List<Kept> resources) {
    }

    /** A resource as the platform knows it. */
    record Kept(UUID id, UUID process, UUID task, String name, String icon, Map<String, String> interlinkerNames, Optional<String> entry, Optional<UUID> owner,
            long size, Instant created, Instant updated, Optional<Instant> trashed) {

        static Kept of(ResourceRow row) {
            return new Kept(row.id(), row.process(), row.task(), row.name(), row.icon(), row.interlinkerNames().texts(), row.entry(), row.owner(), row.size(),
                    row.created(), row.updated(), row.trashed());
        }
    }

    private final Store store;
    private final Policy policy;
    private final Interlinkers interlinkers;
    private final BundleCalls bundles;
    private final Journal journal;
    private final Erasures erasures;
    private final Contents contents;

    @Activate
    public ResourceTransfer(BundleContext context, @Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy,
            @Reference Interlinkers interlinkers, @Reference BundleCalls bundles, @Reference Journal journal,
            @Reference Erasures erasures) {
        this(Path.of(context.getProperty("interlink.data"), "tmp"), store, policy, interlinkers, bundles, journal, erasures);
    }

    ResourceTransfer(Path temporary, Store store, Policy policy, Interlinkers interlinkers, BundleCalls bundles, Journal journal,
            Erasures erasures) {
        contents = new Contents(temporary, bundles);
        this.store = store;
        this.policy = policy;
        this.interlinkers = interlinkers;
        this.bundles = bundles;
        this.journal = journal;
        this.erasures = erasures;
    }

    @Override
    public void write(Caller caller, String id, OutputStream out) throws IOException {
        policy.require(caller, ACTION, Optional.empty());
        String version = version(id);
        List<ResourceRow> rows = store.read(handle -> new ResourceRows(handle).ofInterlinker(id, Integer.MAX_VALUE)).stream()
                .filter(row -> row.state() == ResourceRow.State.READY).toList();
        journal.append(caller, "lifecycle.data.written", Optional.empty(), Optional.empty(),
                Map.of("id", id, "version", version, "use", rows.size() + " resources"));
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(JSON.writeValueAsBytes(new Data(FORMAT, id, version, Instant.now(), rows.stream().map(Kept::of).toList())));
        zip.closeEntry();
        for (ResourceRow row : rows) {
            contents.archive(id, row.id(), zip, CONTENT + row.id());
        }
        zip.finish();
    }

    private String version(String id) {
        return interlinkers.find(id).orElseThrow(() -> Problem.unavailable("interlinker-not-available",
                "This tool is not in use, and only it can read and write its data. Switch it on first.", "interlinker", id)).version();
    }

    @Override
    public Restored read(Caller caller, String id, Path file) throws IOException {
        policy.require(caller, ACTION, Optional.empty());
        String version = version(id);
        try (ZipFile zip = open(file)) {
            Data data = list(zip);
            if (!FORMAT.equals(data.format()) || !id.equals(data.interlinker())) {
                throw Problem.invalid("wrong-data", "This file holds data of '" + data.interlinker() + "', not of '" + id + "'. Choose another file.", "field", "file");
            }
            int restored = 0;
            int present = 0;
            List<Left> left = new ArrayList<>();
            for (Kept kept : data.resources()) {
                try {
                    if (bring(caller, id, kept, zip)) {
                        restored++;
                    } else {
                        present++;
                    }
                } catch (Problem e) {
                    left.add(new Left(kept.name(), e.getMessage()));
                }
            }
            // The file may be older than a wish to be forgotten.
            erasures.again(id);
            journal.append(caller, "lifecycle.data.read", Optional.empty(), Optional.empty(), Map.of("id", id, "version", version, "use",
                    restored + " resources"));
            return new Restored(restored, present, left);
        }
    }

    private static ZipFile open(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw Problem.invalid("wrong-data", "This file is damaged, or no data of a tool. Choose another file.", "field", "file");
        }
    }

    private static Data list(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(LIST);
        if (entry == null) {
            throw Problem.invalid("wrong-data", "This file holds no data of a tool. Choose another file.", "field", "file");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JSON.readValue(in, Data.class);
        } catch (JacksonException e) {
            throw Problem.invalid("wrong-data", "The list in this file cannot be read. Choose another file.", "field", "file");
        }
    }

    /** @return false if it is there anyway */
    private boolean bring(Caller caller, String id, Kept kept, ZipFile zip) {
        Optional<ResourceRow> row = store.read(handle -> new ResourceRows(handle).findAnyhow(kept.id()));
        if (row.isPresent()) {
            if (!row.get().interlinker().equals(id)) {
                throw Problem.conflict("id-taken", "Its id belongs to something else here.");
            }
            if (holds(id, kept.id())) {
                return false;
            }
            content(id, kept, zip);
            return true;
        }
        TreeRows.TaskRow task = store.read(handle -> new TreeRows(handle).findAnyhow(kept.task())).filter(found -> found.kind() == Item.Kind.TASK)
                .orElseThrow(() -> Problem.conflict("task-gone", "The task in which it was made is not here any more."));
        ResourceInfo info = content(id, kept, zip);
        store.run(handle -> {
            new ProcessRows(handle).touch(task.process());
            if (!new Tombstones(handle).withdraw(kept.id())) {
                throw Problem.conflict("resource-being-deleted", "What was left of it is being deleted. Try again in a minute.");
            }
            new ResourceRows(handle).bring(kept.id(), task.process(), kept.task(), PlainText.name(kept.name()), PlainText.cut(info.icon(), MAX_ICON), id,
                    new LocalizedText(kept.interlinkerNames()), kept.entry(), kept.owner(), Math.max(0, info.size()), kept.created(), kept.updated(), kept.trashed());
            journal.append(caller, "coproduction.resource.restored", Optional.of(task.process()), Optional.of(kept.id()),
                    Map.of("name", kept.name(), "interlinker", id));
        });
        return true;
    }

    private boolean holds(String id, UUID resource) {
        try {
            return bundles.call(id, DEADLINE, tool -> tool.describe(resource)) != null;
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private ResourceInfo content(String id, Kept kept, ZipFile zip) {
        return contents.restore(id, kept.id(), Contents.in(zip, CONTENT + kept.id()));
    }
}

package eu.interlink.coproduction.internal.resource;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Catalogue.Place;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.process.ProcessHistory;
import eu.interlink.coproduction.internal.process.Snapshot;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.link.LinkTitles;
import eu.interlink.coproduction.internal.link.WebAddress;
import eu.interlink.coproduction.internal.resource.Making.Target;
import eu.interlink.coproduction.internal.resource.Making.Wish;
import eu.interlink.coproduction.internal.resource.Plans.Plan;
import eu.interlink.coproduction.internal.resource.ResourceLists.Wanted;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Template;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Resources: lists from the platform's own rows, life of the content through the Interlinkers. */
@Component
public final class ResourceService implements Resources {

    private static final int MAX_PAGE = 200;
    private static final String TASK = "task";
    private static final String RESOURCE = "resource";
    private static final String LINK_ICON = "external-link";
    private static final LocalizedText LINK_NAMES = LocalizedText.of("en", "Link", "it", "Collegamento", "es", "Enlace", "lv", "Saite");

    private final Store store;
    private final Guard guard;
    private final Snapshots snapshots;
    private final Journal journal;
    private final Making making;
    private final Moves moves;
    private final LinkTitles titles;
    private final ProcessHistory history;
    private final Plans plans;
    private final ResourceViews views;

    @Activate
    public ResourceService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy,
            @Reference Catalogue catalogue, @Reference Interlinkers interlinkers, @Reference PersonNames people, @Reference Journal journal,
            @Reference Creations creations, @Reference Snapshots snapshots, @Reference LinkTitles titles) {
        this.store = store;
        this.guard = new Guard(policy);
        this.journal = journal;
        this.making = new Making(store, creations);
        this.moves = new Moves(store, journal, creations);
        this.titles = titles;
        this.history = new ProcessHistory(journal, people);
        this.snapshots = snapshots;
        this.plans = new Plans(catalogue, interlinkers);
        this.views = new ResourceViews(interlinkers, people);
    }

    @Override
    public List<Resource> ofTask(Caller caller, UUID task) {
        guard.require(caller, Actions.ITEM_VIEW, task, TASK);
        return views.of(caller, store.read(handle -> new ResourceRows(handle).ofTask(task)));
    }

    @Override
    public Page<Resource> ofProcess(Caller caller, UUID process, int offset, int limit) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        Page<ResourceRow> page = store.read(handle -> {
            Snapshot current = snapshots.snapshot(process).orElseThrow(() -> Problem.notFound("process"));
            Optional<List<UUID>> tasks = visibleTasks(caller, current);
            return new ResourceRows(handle).ofProcess(process, tasks, current.tree().resources(tasks), Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
        });
        return new Page<>(views.of(caller, page.items()), page.total(), page.offset());
    }

    @Override
    public Page<Resource> list(Caller caller, UUID process, Filter filter, int offset, int limit) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        int from = Math.max(0, offset);
        int rows = Math.clamp(limit, 1, MAX_PAGE);
        Page<ResourceRow> page = store.read(handle -> {
            Snapshot current = snapshots.snapshot(process).orElseThrow(() -> Problem.notFound("process"));
            Optional<List<UUID>> tasks = filter.within().map(place -> Optional.of(tasksOf(caller, current, place))).orElseGet(() -> visibleTasks(caller, current));
            return new ResourceLists(handle).page(new Wanted(process, tasks, filter.text().filter(words -> !words.isBlank()), filter.interlinker(),
                    filter.mine() ? caller.person().or(() -> Optional.of(new UUID(0, 0))) : Optional.empty(), filter.sort()), from, rows);
        });
        return new Page<>(views.of(caller, page.items()), page.total(), page.offset());
    }

    private List<UUID> tasksOf(Caller caller, Snapshot current, UUID place) {
        Item item = current.tree().item(place).orElseThrow(() -> Problem.notFound("item"));
        Predicate<UUID> visible = snapshots.limits(caller, current).orElse(id -> true);
        return below(item).filter(one -> one.kind() == Item.Kind.TASK).map(Item::id).filter(visible).toList();
    }

    private static Stream<Item> below(Item item) {
        return Stream.concat(Stream.of(item), item.children().stream().flatMap(ResourceService::below));
    }

    @Override
    public List<Tool> tools(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        Map<String, String> names = views.tools(caller);
        names.put(Resource.LINK, LINK_NAMES.in(caller.locale()));
        return store.read(handle -> new ResourceLists(handle).used(process, List.copyOf(names.keySet()))).stream().map(id -> new Tool(id, names.get(id)))
                .sorted(Comparator.comparing(Tool::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    @Override
    public Page<HistoryLine> activity(Caller caller, UUID resource, int offset, int limit) {
        guard.require(caller, Actions.RESOURCE_VIEW, resource, RESOURCE);
        return history.about(resource, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
    }

    @Override
    public Resource find(Caller caller, UUID resource) {
        guard.require(caller, Actions.RESOURCE_VIEW, resource, RESOURCE);
        return views.one(caller, existing(resource));
    }

    @Override
    public Resource create(Caller caller, UUID task, Draft draft) {
        guard.require(caller, Actions.RESOURCE_CREATE, task, TASK);
        String name = PlainText.name(draft.name());
        UUID id = Making.id(draft.id());
        making.make(caller, new Wish(id, task, Optional.empty(), Optional.empty()), target -> {
            Plan plan = plans.of(caller, draft, place(target));
            return row(caller, id, target, name, PlainText.cut(plan.interlinker().icon(), 100), plan.interlinker().id(), plan.interlinker().name(), plan.entry(),
                    plan.template(), Optional.empty(), Optional.empty());
        });
        return views.one(caller, existing(id));
    }

    @Override
    public Resource addLink(Caller caller, UUID task, LinkDraft draft) {
        guard.require(caller, Actions.RESOURCE_CREATE, task, TASK);
        WebAddress address = WebAddress.of(draft.url());
        Optional<String> own = draft.name().filter(name -> !name.isBlank()).map(PlainText::name);
        UUID id = Making.id(draft.id());
        boolean made = making.make(caller, new Wish(id, task, Optional.empty(), Optional.of(address.url())), target -> row(caller, id, target,
                own.orElse(PlainText.cut(address.host(), PlainText.MAX_NAME)), LINK_ICON, Resource.LINK, LINK_NAMES, Optional.empty(), Optional.empty(),
                Optional.of(address.url()), Optional.empty()));
        if (made && own.isEmpty()) {
            store.afterCommit(() -> titles.look(address, title -> entitle(id, title)));
        }
        return views.one(caller, existing(id));
    }

    /** Unless somebody named or moved it meanwhile. */
    private void entitle(UUID id, String title) {
        store.run(handle -> new ResourceRows(handle).find(id).ifPresent(row -> {
            new ProcessRows(handle).touch(row.process());
            if (new ResourceRows(handle).rename(row, title, 1, now())) {
                append(Caller.system(), "coproduction.resource.renamed", row, Map.of("name", title, "from", row.name(), "interlinker", row.interlinker()));
            }
        }));
    }

    @Override
    public Resource copy(Caller caller, UUID resource, UUID task, Optional<UUID> id, String name) {
        guard.require(caller, Actions.RESOURCE_VIEW, resource, RESOURCE);
        guard.require(caller, Actions.RESOURCE_CREATE, task, TASK);
        String checked = PlainText.name(name);
        ResourceRow source = existing(resource);
        Moves.usable(source);
        UUID made = Making.id(id);
        making.make(caller, new Wish(made, task, Optional.of(resource), source.url()), target -> {
            if (source.url().isEmpty()) {
                plans.usable(source.interlinker(), place(target));
            }
            return row(caller, made, target, checked, source.icon(), source.interlinker(), source.interlinkerNames(), source.entry(), Optional.empty(), source.url(),
                    Optional.of(resource));
        });
        return views.one(caller, existing(made));
    }

    @Override
    public Resource move(Caller caller, UUID resource, UUID task, int version) {
        guard.require(caller, Actions.RESOURCE_DELETE, resource, RESOURCE);
        guard.require(caller, Actions.RESOURCE_CREATE, task, TASK);
        moves.move(caller, existing(resource), task, version, now());
        return views.one(caller, existing(resource));
    }

    @Override
    public Resource rename(Caller caller, UUID resource, String name, int version) {
        guard.require(caller, Actions.RESOURCE_EDIT, resource, RESOURCE);
        String checked = PlainText.name(name);
        ResourceRow row = existing(resource);
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            if (!new ResourceRows(handle).rename(row, checked, version, now())) {
                throw Problem.stale(RESOURCE);
            }
            append(caller, "coproduction.resource.renamed", row, Map.of("name", checked, "from", row.name(), "interlinker", row.interlinker()));
        });
        return views.one(caller, existing(resource));
    }

    @Override
    public void trash(Caller caller, UUID resource) {
        guard.require(caller, Actions.RESOURCE_DELETE, resource, RESOURCE);
        ResourceRow row = existing(resource);
        if (row.state() == ResourceRow.State.CREATING) {
            throw Problem.conflict("resource-not-ready", "This resource is still being made. Wait a moment.");
        }
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            if (new ResourceRows(handle).trash(resource, now())) {
                append(caller, "coproduction.resource.trashed", row, Map.of("name", row.name(), "interlinker", row.interlinker()));
            }
        });
    }

    @Override
    public List<Resource> trashed(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        Optional<List<UUID>> tasks = visibleTasks(caller, process);
        return views.of(caller, store.read(handle -> new ResourceRows(handle).trashed(process)).stream()
                .filter(row -> tasks.isEmpty() || tasks.get().contains(row.task())).toList());
    }

    /** Tasks whose resources the caller may see; empty if all. */
    private Optional<List<UUID>> visibleTasks(Caller caller, UUID process) {
        return snapshots.snapshot(process).flatMap(current -> visibleTasks(caller, current));
    }

    private Optional<List<UUID>> visibleTasks(Caller caller, Snapshot current) {
        return snapshots.limits(caller, current).map(visible -> current.tree().tasksWhere(visible));
    }

    @Override
    public Resource restore(Caller caller, UUID resource) {
        guard.require(caller, Actions.RESOURCE_DELETE, resource, RESOURCE);
        ResourceRow row = existing(resource);
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            if (new ResourceRows(handle).restore(resource)) {
                append(caller, "coproduction.resource.restored", row, Map.of("name", row.name(), "interlinker", row.interlinker()));
            }
        });
        return views.one(caller, existing(resource));
    }

    private static Place place(Target target) {
        return new Place(target.process().language(), target.process().organisation());
    }

    private static ResourceRow row(Caller caller, UUID id, Target target, String name, String icon, String interlinker, LocalizedText names, Optional<String> entry,
            Optional<Template> template, Optional<String> url, Optional<UUID> copyOf) {
        Instant now = now();
        return new ResourceRow(id, target.process().id(), target.task().id(), target.task().name(), target.process().language(), name, icon, interlinker, names, entry,
                template, url.isPresent() ? ResourceRow.State.READY : ResourceRow.State.CREATING, caller.person(), 0, now, now, Optional.empty(), 1, url, copyOf);
    }

    /** A row whose time in the trash is over does not exist for people. */
    private ResourceRow existing(UUID id) {
        return stored(id).filter(row -> row.state() != ResourceRow.State.PURGING).orElseThrow(() -> Problem.notFound(RESOURCE));
    }

    private Optional<ResourceRow> stored(UUID id) {
        return store.read(handle -> new ResourceRows(handle).find(id));
    }

    private void append(Caller caller, String type, ResourceRow row, Map<String, String> params) {
        journal.append(caller, type, Optional.of(row.process()), Optional.of(row.id()), params);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}

package eu.interlink.coproduction.internal.rest;

import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.Guide.Draft;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessLife;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** Editing of trees, and the life of processes, over HTTP. */
@Component
public final class GuideEndpoints implements Endpoints {

    private static final Parameter VERSION = new Parameter("version", "The version that the caller saw.", true);

    /** @param parent the process, a phase or an objective  @param position among the siblings, from 0; the end if absent */
    record NewItem(UUID parent, String name, Optional<String> description, Optional<LocalDate> start, Optional<LocalDate> end, Optional<Integer> position) {
    }

    record ItemChange(String name, Optional<String> description, Optional<LocalDate> start, Optional<LocalDate> end, int version) {
    }

    record PlaceChange(UUID parent, int position, int version) {
    }

    record PrerequisitesChange(List<UUID> prerequisites, int version) {
    }

    record StateChange(Process.State state, int version) {
    }

    record BindingChange(boolean binding, int version) {
    }

    private final Guide guide;
    private final ProcessLife life;

    @Activate
    public GuideEndpoints(@Reference Guide guide, @Reference ProcessLife life) {
        this.guide = guide;
        this.life = life;
    }

    @Override
    public String tag() {
        return "Processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/items", Actions.ITEM_MANAGE, "Adds a phase to a process, an objective to a phase, or a task to an objective.", NewItem.class, Item.class, this::add),
                Endpoint.put("/items/{id}", Actions.ITEM_EDIT, "Changes name, description (Markdown) and dates of an item.", ItemChange.class, Item.class, this::update),
                Endpoint.put("/items/{id}/place", Actions.ITEM_MANAGE, "Moves an item with all that is below it.", PlaceChange.class, Item.class, this::move),
                Endpoint.put("/items/{id}/prerequisites", Actions.ITEM_EDIT, "Says what an item waits for.", PrerequisitesChange.class, Item.class, this::require),
                Endpoint.delete("/items/{id}", Actions.ITEM_MANAGE, "Moves an item with all that is below it to the trash, from where it can be restored for 30 days.", this::trash)
                        .with(VERSION),
                Endpoint.get("/processes/{id}/trash/items", Actions.PROCESS_MANAGE, "Items in the trash, put there last first.",
                        new TypeReference<List<Guide.Trashed>>() { }.getType(), call -> guide.trashed(call.caller(), call.id("id"))),
                new Endpoint("POST", "/processes/{id}/trash/items/{item}/restore", Actions.PROCESS_MANAGE, "Brings an item back from the trash.", List.of(), Optional.empty(),
                        Item.class, 200, call -> guide.restore(call.caller(), call.id("id"), call.id("item"))),
                Endpoint.put("/processes/{id}/state", Actions.PROCESS_MANAGE, "Finishes or archives a process, or opens it again.", StateChange.class, Process.class, this::state),
                Endpoint.put("/processes/{id}/binding", Actions.PROCESS_MANAGE, "Says whether tasks have to wait for their prerequisites.", BindingChange.class, Process.class,
                        this::bind),
                Endpoint.delete("/processes/{id}", Actions.PROCESS_MANAGE, "Moves a process to the trash, from where it can be restored for 30 days.", this::trashProcess)
                        .with(VERSION),
                Endpoint.get("/trashed-processes", Actions.PROCESS_LIST, "Processes in the trash that the caller may bring back.",
                        new TypeReference<List<ProcessLife.Trashed>>() { }.getType(), call -> life.trashed(call.caller())),
                new Endpoint("POST", "/trashed-processes/{id}/restore", Actions.PROCESS_RESTORE, "Brings a process back from the trash.", List.of(), Optional.empty(),
                        Process.class, 200, call -> life.restore(call.caller(), call.id("id"))));
    }

    private Item add(Call call) {
        NewItem body = call.body(NewItem.class);
        return guide.add(call.caller(), body.parent(), new Draft(body.name(), body.description().orElse(""), body.start(), body.end()), body.position().orElse(Guide.MAX_ITEMS));
    }

    private Item update(Call call) {
        ItemChange body = call.body(ItemChange.class);
        return guide.update(call.caller(), call.id("id"), new Draft(body.name(), body.description().orElse(""), body.start(), body.end()), body.version());
    }

    private Item move(Call call) {
        PlaceChange body = call.body(PlaceChange.class);
        return guide.move(call.caller(), call.id("id"), body.parent(), body.position(), body.version());
    }

    private Item require(Call call) {
        PrerequisitesChange body = call.body(PrerequisitesChange.class);
        return guide.require(call.caller(), call.id("id"), body.prerequisites(), body.version());
    }

    private Object trash(Call call) {
        guide.trash(call.caller(), call.id("id"), call.integer("version", -1));
        return null;
    }

    private Process state(Call call) {
        StateChange body = call.body(StateChange.class);
        return life.change(call.caller(), call.id("id"), body.state(), body.version());
    }

    private Process bind(Call call) {
        BindingChange body = call.body(BindingChange.class);
        return life.bind(call.caller(), call.id("id"), body.binding(), body.version());
    }

    private Object trashProcess(Call call) {
        life.trash(call.caller(), call.id("id"), call.integer("version", -1));
        return null;
    }
}

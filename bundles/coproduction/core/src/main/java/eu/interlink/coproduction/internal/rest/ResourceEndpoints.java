package eu.interlink.coproduction.internal.rest;

import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Resources.Filter;
import eu.interlink.coproduction.Resources.Sort;
import eu.interlink.coproduction.Resources.Tool;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.rest.Bodies.NameChange;
import eu.interlink.coproduction.internal.rest.Bodies.NewResource;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** Resources over HTTP. */
@Component
public final class ResourceEndpoints implements Endpoints {

    private final Resources resources;

    @Activate
    public ResourceEndpoints(@Reference Resources resources) {
        this.resources = resources;
    }

    @Override
    public String tag() {
        return "Processes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/tasks/{id}/resources", Actions.ITEM_VIEW, "Resources made in a task, oldest first.",
                        new TypeReference<List<Resource>>() { }.getType(), call -> resources.ofTask(call.caller(), call.id("id"))),
                Endpoint.post("/tasks/{id}/resources", Actions.RESOURCE_CREATE,
                        "Makes a resource in a task. Repeating the call with the same id makes no second one.", NewResource.class, Resource.class,
                        this::create),
                Endpoint.get("/processes/{id}/resources", Actions.PROCESS_VIEW, "Resources of a process, last changed first. If some are wanted only, the total counts one more than is there if there are more.",
                        new TypeReference<Page<Resource>>() { }.getType(),
                        this::list).paged().with(new Parameter("text", "Beginnings of words of the name.", false))
                        .with(new Parameter("tool", "Id of an Interlinker, or link.", false)).with(new Parameter("within", "Id of a task, an objective or a phase.", false))
                        .with(new Parameter("mine", "true for what the caller made.", false)).with(new Parameter("sort", "changed or name.", false)),
                Endpoint.get("/processes/{id}/tools", Actions.PROCESS_VIEW, "With what the resources of a process were made.",
                        new TypeReference<List<Tool>>() { }.getType(), call -> resources.tools(call.caller(), call.id("id"))),
                Endpoint.get("/processes/{id}/trash", Actions.PROCESS_VIEW, "Resources of a process that are in the trash.",
                        new TypeReference<List<Resource>>() { }.getType(), call -> resources.trashed(call.caller(), call.id("id"))),
                Endpoint.get("/resources/{id}", Actions.RESOURCE_VIEW, "One resource.", Resource.class,
                        call -> resources.find(call.caller(), call.id("id"))),
                Endpoint.put("/resources/{id}", Actions.RESOURCE_EDIT, "Renames a resource.", NameChange.class, Resource.class, this::rename),
                Endpoint.delete("/resources/{id}", Actions.RESOURCE_DELETE, "Moves a resource to the trash, from where it can be restored for 30 days.",
                        this::trash),
                new Endpoint("POST", "/resources/{id}/restore", Actions.RESOURCE_DELETE, "Takes a resource out of the trash.", List.of(),
                        Optional.empty(), Resource.class, 200, call -> resources.restore(call.caller(), call.id("id"))));
    }

    /** Everything, with its number, or what is asked for. */
    private Page<Resource> list(Call call) {
        Filter filter = new Filter(call.query("text"), call.query("tool"), call.query("within").map(ResourceEndpoints::item), call.query("mine").filter("true"::equals).isPresent(),
                call.query("sort").map(ResourceEndpoints::sort).orElse(Sort.CHANGED));
        return filter.equals(Filter.ALL) ? resources.ofProcess(call.caller(), call.id("id"), call.offset(), call.limit())
                : resources.list(call.caller(), call.id("id"), filter, call.offset(), call.limit());
    }

    private static UUID item(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("item");
        }
    }

    private static Sort sort(String text) {
        return Arrays.stream(Sort.values()).filter(sort -> sort.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> Problem.invalid("order-unknown", "The order is 'changed' or 'name'.", "field", "sort"));
    }

    private Resource create(Call call) {
        NewResource body = call.body(NewResource.class);
        return resources.create(call.caller(), call.id("id"), new Draft(body.id(), body.name(), body.interlinker().orElse(""), body.entry()));
    }

    private Resource rename(Call call) {
        NameChange body = call.body(NameChange.class);
        return resources.rename(call.caller(), call.id("id"), body.name(), body.version());
    }

    private Object trash(Call call) {
        resources.trash(call.caller(), call.id("id"));
        return null;
    }
}

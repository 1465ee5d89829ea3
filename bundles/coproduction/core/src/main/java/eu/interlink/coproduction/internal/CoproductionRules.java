package eu.interlink.coproduction.internal;

import eu.interlink.access.Decision;
import eu.interlink.access.PolicyRules;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.resource.ResourceRow;
import eu.interlink.coproduction.internal.resource.ResourceRows;
import eu.interlink.coproduction.internal.rows.TrashRows;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may do what in processes: the deepest item with an entry decides, for itself and for what is made in it. */
@Component
public final class CoproductionRules implements PolicyRules {

    private final Store store;
    private final Snapshots snapshots;

    @Activate
    public CoproductionRules(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Snapshots snapshots) {
        this.store = store;
        this.snapshots = snapshots;
    }

    @Override
    public Map<String, Rule> rules() {
        return Map.ofEntries(Map.entry(Actions.PROCESS_LIST, PolicyRules.signedIn()), Map.entry(Actions.PROCESS_CREATE, PolicyRules.signedIn()),
                Map.entry(Actions.PARTICIPATION_ASK, PolicyRules.signedIn()), Map.entry(Actions.WORK_LIST, PolicyRules.signedIn()),
                Map.entry(Actions.PROCESS_VIEW, entry()), Map.entry(Actions.PROCESS_MANAGE, process(Right.MANAGE)),
                Map.entry(Actions.PROCESS_RESTORE, restore()),
                Map.entry(Actions.REGISTER_LIST, PolicyRules.role(Caller.ROLE_ADMIN)),
                Map.entry(Actions.ITEM_VIEW, item(Right.VIEW)), Map.entry(Actions.ITEM_EDIT, item(Right.EDIT)), Map.entry(Actions.ITEM_MANAGE, item(Right.MANAGE)),
                Map.entry(Actions.RESOURCE_VIEW, resource(Right.VIEW)), Map.entry(Actions.RESOURCE_CREATE, resource(Right.CREATE)),
                Map.entry(Actions.RESOURCE_EDIT, resource(Right.EDIT)), Map.entry(Actions.RESOURCE_DELETE, resource(Right.DELETE)),
                Map.entry(Actions.RESOURCE_MANAGE, resource(Right.MANAGE)));
    }

    private Rule process(Right right) {
        return (caller, target) -> signedOut(caller).orElseGet(() -> decide(caller, target, Optional.empty(), right));
    }

    /** Whoever sees anything in a process may enter it. */
    private Rule entry() {
        return (caller, target) -> signedOut(caller).orElseGet(() -> target.flatMap(snapshots::snapshot)
                .map(current -> snapshots.sees(caller, current) ? Decision.allow("process-right") : Decision.deny("no-right"))
                .orElseGet(() -> Decision.deny(Guard.UNKNOWN)));
    }

    /** Whoever managed a process that is in the trash. */
    private Rule restore() {
        return (caller, target) -> signedOut(caller).orElseGet(() -> store.read(handle -> target.flatMap(id -> new TrashRows(handle).find(snapshots.reader(caller), id))
                .map(row -> Decision.allow("process-right")).orElseGet(() -> Decision.deny("no-right"))));
    }

    /** The target is an item, or the process as a whole. */
    private Rule item(Right right) {
        return (caller, target) -> signedOut(caller).orElseGet(() -> store.read(handle -> {
            Optional<UUID> process = target.flatMap(new TreeRows(handle)::processOf);
            return process.isPresent() ? decide(caller, process, target, right) : decide(caller, target, Optional.empty(), right);
        }));
    }

    /** The target is a resource, or the task that one is to be made in. */
    private Rule resource(Right right) {
        return (caller, target) -> signedOut(caller).orElseGet(() -> store.read(handle -> {
            Optional<ResourceRow> resource = target.flatMap(new ResourceRows(handle)::find);
            return resource.map(row -> decide(caller, row, right))
                    .orElseGet(() -> decide(caller, target.flatMap(new TreeRows(handle)::processOf), target, right));
        }));
    }

    private Decision decide(Caller caller, ResourceRow resource, Right right) {
        if (resource.trashed().isPresent() && (right == Right.EDIT || right == Right.CREATE)) {
            return Decision.deny("in-trash");
        }
        Set<Right> rights = rights(caller, Optional.of(resource.process()), Optional.of(resource.task())).orElse(Set.of());
        boolean own = resource.owner().isPresent() && resource.owner().equals(caller.person());
        // Who may make a resource may also work in the one made, and take it away again.
        if (own && rights.contains(Right.CREATE) && (right == Right.EDIT || right == Right.DELETE)) {
            return Decision.allow("own-resource");
        }
        return decide(rights, right);
    }

    private Decision decide(Caller caller, Optional<UUID> process, Optional<UUID> item, Right right) {
        return rights(caller, process, item).map(rights -> decide(rights, right)).orElseGet(() -> Decision.deny(Guard.UNKNOWN));
    }

    private static Decision decide(Set<Right> rights, Right right) {
        return rights.contains(right) ? Decision.allow("process-right") : Decision.deny("no-right");
    }

    private Optional<Set<Right>> rights(Caller caller, Optional<UUID> process, Optional<UUID> item) {
        return process.flatMap(snapshots::snapshot).map(current -> snapshots.rights(caller, current, item));
    }

    private static Optional<Decision> signedOut(Caller caller) {
        return caller.kind() == Caller.Kind.ANONYMOUS ? Optional.of(Decision.deny("not-signed-in")) : Optional.empty();
    }
}

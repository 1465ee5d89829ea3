package eu.interlink.people.internal.rest;

import eu.interlink.interlinker.Caller;
import eu.interlink.people.Trash;
import eu.interlink.people.Trash.Trashed;
import eu.interlink.people.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deleting organisations and teams, and taking them back. */
@Component
public final class TrashEndpoints implements Endpoints {

    private final Trash trash;

    @Activate
    public TrashEndpoints(@Reference Trash trash) {
        this.trash = trash;
    }

    @Override
    public String tag() {
        return "People";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.delete("/organisations/{id}", Actions.ORGANISATION_MANAGE, "Moves an organisation with its teams to the trash.",
                        call -> done(call, trash::deleteOrganisation)),
                Endpoint.delete("/teams/{id}", Actions.TEAM_MANAGE, "Moves a team to the trash.", call -> done(call, trash::deleteTeam)),
                Endpoint.get("/trash", Actions.SELF, "Deleted organisations and teams that the caller may restore, the newest first.",
                        Lists.of(List.class, Trashed.class), call -> trash.list(call.caller())),
                restore("/trash/organisations/{id}", Actions.ORGANISATION_RESTORE, "Restores an organisation with its teams.", trash::restoreOrganisation),
                restore("/trash/teams/{id}", Actions.TEAM_RESTORE, "Restores a team.", trash::restoreTeam));
    }

    private static Endpoint restore(String path, String action, String summary, BiConsumer<Caller, UUID> work) {
        return new Endpoint("POST", path, action, summary, List.of(), Optional.empty(), Void.class, 204, call -> done(call, work));
    }

    private static Object done(Call call, BiConsumer<Caller, UUID> work) {
        work.accept(call.caller(), call.id("id"));
        return null;
    }
}

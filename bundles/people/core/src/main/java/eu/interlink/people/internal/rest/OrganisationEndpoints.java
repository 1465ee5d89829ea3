package eu.interlink.people.internal.rest;

import eu.interlink.interlinker.Page;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.PersonRef;
import eu.interlink.people.Team;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.TeamType;
import eu.interlink.people.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organisations, their administrators and teams. */
@Component
public final class OrganisationEndpoints implements Endpoints {

    /** @param teamCreators administrators if absent */
    record NewOrganisation(String name, String description, boolean open, TeamType teamType, Optional<TeamCreators> teamCreators) {
    }

    /** @param teamCreators as before if absent */
    record OrganisationChange(String name, String description, boolean open, TeamType teamType, Optional<TeamCreators> teamCreators, int version) {
    }

    private static final String ONE = "/organisations/{id}";

    private final Organisations organisations;

    @Activate
    public OrganisationEndpoints(@Reference Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String tag() {
        return "People";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/organisations", Actions.ORGANISATION_LIST, "Open organisations and those the caller belongs to, by name.",
                        Lists.of(Page.class, Organisation.class),
                        call -> organisations.list(call.caller(), call.query("text"), call.offset(), call.limit())).paged()
                        .with(new Parameter("text", "Beginnings of words of the name. At most 1000 are found.", false)),
                Endpoint.post("/organisations", Actions.ORGANISATION_CREATE, "Makes an organisation; the caller administers it.",
                        NewOrganisation.class, Organisation.class, this::create),
                Endpoint.get(ONE, Actions.ORGANISATION_VIEW, "An organisation.", Organisation.class,
                        call -> organisations.find(call.caller(), call.id("id"))),
                Endpoint.put(ONE, Actions.ORGANISATION_MANAGE, "Changes an organisation.", OrganisationChange.class, Organisation.class, this::update),
                Endpoint.get(ONE + "/administrators", Actions.ORGANISATION_VIEW, "Who administers an organisation, by name.",
                        Lists.of(List.class, PersonRef.class), call -> organisations.administrators(call.caller(), call.id("id"))),
                Endpoint.get(ONE + "/teams", Actions.ORGANISATION_VIEW, "Teams of an organisation, by name.", Lists.of(Page.class, Team.class),
                        call -> organisations.teams(call.caller(), call.id("id"), call.offset(), call.limit())).paged(),
                Endpoint.post(ONE + "/teams", Actions.TEAM_CREATE, "Makes a team; the caller administers it.", Organisations.TeamDraft.class,
                        Team.class, call -> organisations.createTeam(call.caller(), call.id("id"), call.body(Organisations.TeamDraft.class))));
    }

    private Organisation create(Call call) {
        NewOrganisation body = call.body(NewOrganisation.class);
        return organisations.create(call.caller(),
                new Organisations.Draft(body.name(), body.description(), body.open(), body.teamType(), body.teamCreators().orElse(TeamCreators.ADMINISTRATORS)));
    }

    private Organisation update(Call call) {
        OrganisationChange body = call.body(OrganisationChange.class);
        TeamCreators creators = body.teamCreators().orElseGet(() -> organisations.find(call.caller(), call.id("id")).teamCreators());
        return organisations.update(call.caller(), call.id("id"),
                new Organisations.Draft(body.name(), body.description(), body.open(), body.teamType(), creators), body.version());
    }
}

package eu.interlink.ui.coproduction.internal;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.coproduction.Assignments;
import eu.interlink.coproduction.Comments;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.OpenProcesses;
import eu.interlink.coproduction.Participation;
import eu.interlink.coproduction.ProcessLife;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.ShareLinks;
import eu.interlink.coproduction.WorkPlan;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.people.Invitations;
import eu.interlink.people.Organisations;
import eu.interlink.people.People;
import eu.interlink.people.Pictures;
import eu.interlink.ui.api.InterlinkerFrames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services that the screens of this bundle stand on, taken together so that a screen names one reference. */
@Component(service = Services.class)
public class Services {

    private final Processes processes;
    private final Resources resources;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final People people;
    private final Invitations invitations;
    private final Guide guide;
    private final ProcessLife life;
    private final ShareLinks links;
    private final OpenProcesses openings;
    private final Participation participation;
    private final Assignments assignments;
    private final Comments comments;
    private final WorkPlan plan;
    private final Pictures pictures;
    private final Live live;
    private final ToolChanges tools;
    private final InterlinkerFrames frames;

    @Activate
    public Services(@Reference Processes processes, @Reference Resources resources, @Reference Catalogue catalogue,
            @Reference Organisations organisations, @Reference People people, @Reference Invitations invitations, @Reference Guide guide,
            @Reference ProcessLife life, @Reference ShareLinks links,
            @Reference OpenProcesses openings, @Reference Participation participation, @Reference Assignments assignments,
            @Reference Comments comments, @Reference WorkPlan plan, @Reference Pictures pictures, @Reference Live live,
            @Reference ToolChanges tools, @Reference InterlinkerFrames frames) {
        this.processes = processes;
        this.resources = resources;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.people = people;
        this.invitations = invitations;
        this.guide = guide;
        this.life = life;
        this.links = links;
        this.openings = openings;
        this.participation = participation;
        this.assignments = assignments;
        this.comments = comments;
        this.plan = plan;
        this.pictures = pictures;
        this.live = live;
        this.tools = tools;
        this.frames = frames;
    }

    Processes processes() {
        return processes;
    }

    Resources resources() {
        return resources;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Organisations organisations() {
        return organisations;
    }

    People people() {
        return people;
    }

    Invitations invitations() {
        return invitations;
    }

    Guide guide() {
        return guide;
    }

    ProcessLife life() {
        return life;
    }

    ShareLinks links() {
        return links;
    }

    OpenProcesses openings() {
        return openings;
    }

    Participation participation() {
        return participation;
    }

    Assignments assignments() {
        return assignments;
    }

    Comments comments() {
        return comments;
    }

    WorkPlan plan() {
        return plan;
    }

    Pictures pictures() {
        return pictures;
    }

    Live live() {
        return live;
    }

    ToolChanges tools() {
        return tools;
    }

    InterlinkerFrames frames() {
        return frames;
    }
}

package eu.interlink.ui.coproduction.internal;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.coproduction.Assignments;
import eu.interlink.coproduction.Comments;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.OpenProcesses;
import eu.interlink.coproduction.Participation;
import eu.interlink.coproduction.ProcessFeed;
import eu.interlink.coproduction.ProcessLife;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.ResourceExports;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.ShareLinks;
import eu.interlink.coproduction.StartUp;
import eu.interlink.coproduction.WorkCalendar;
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
    private final ResourceExports exports;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final People people;
    private final Invitations invitations;
    private final Guide guide;
    private final ProcessLife life;
    private final StartUp startUp;
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
    private final Presence presence;
    private final ProcessFeed feeds;
    private final WorkCalendar calendar;

    @Activate
    public Services(@Reference Processes processes, @Reference Resources resources, @Reference ResourceExports exports, @Reference Catalogue catalogue,
            @Reference Organisations organisations, @Reference People people, @Reference Invitations invitations, @Reference Guide guide,
            @Reference ProcessLife life, @Reference StartUp startUp, @Reference ShareLinks links,
            @Reference OpenProcesses openings, @Reference Participation participation, @Reference Assignments assignments,
            @Reference Comments comments, @Reference WorkPlan plan, @Reference Pictures pictures, @Reference Live live,
            @Reference ToolChanges tools, @Reference InterlinkerFrames frames, @Reference Presence presence,
            @Reference ProcessFeed feeds, @Reference WorkCalendar calendar) {
        this.processes = processes;
        this.resources = resources;
        this.exports = exports;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.people = people;
        this.invitations = invitations;
        this.guide = guide;
        this.life = life;
        this.startUp = startUp;
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
        this.presence = presence;
        this.feeds = feeds;
        this.calendar = calendar;
    }

    Processes processes() {
        return processes;
    }

    Resources resources() {
        return resources;
    }

    ResourceExports exports() {
        return exports;
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

    StartUp startUp() {
        return startUp;
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

    ProcessFeed feeds() {
        return feeds;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    Presence presence() {
        return presence;
    }

    InterlinkerFrames frames() {
        return frames;
    }
}

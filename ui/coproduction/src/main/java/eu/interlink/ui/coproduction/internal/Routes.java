package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** Addresses of this bundle's screens. */
final class Routes {

    static final String PROCESSES = "processes";
    static final String WORK = "work";
    static final String OPEN = "open";
    static final String NEW = "processes/new";
    static final String IMPORT = "processes/import";

    private Routes() {
    }

    static String process(UUID process) {
        return "processes/" + process;
    }

    static String overview(UUID process) {
        return process(process) + "/overview";
    }

    static String plan(UUID process) {
        return process(process) + "/plan";
    }

    static String resources(UUID process) {
        return process(process) + "/resources";
    }

    static String history(UUID process) {
        return process(process) + "/history";
    }

    static String team(UUID process) {
        return process(process) + "/team";
    }

    static String protection(UUID process) {
        return process(process) + "/data-protection";
    }

    static String settings(UUID process) {
        return process(process) + "/settings";
    }

    static String volunteers(UUID process) {
        return process(process) + "/volunteers";
    }

    static String open(UUID process) {
        return OPEN + "/" + process;
    }

    static String task(UUID task) {
        return "tasks/" + task;
    }

    static String resource(UUID resource) {
        return "resources/" + resource;
    }

    static String entry(UUID entry) {
        return "catalogue/" + entry;
    }

    /** The id in the address; an address without a proper id is a page that does not exist. */
    static UUID id(BeforeEnterEvent event, String parameter) {
        try {
            return UUID.fromString(event.getRouteParameters().get(parameter).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}

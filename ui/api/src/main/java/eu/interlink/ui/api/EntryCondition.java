package eu.interlink.ui.api;

import eu.interlink.interlinker.Caller;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Something that a person has to do before going on, e.g. accept the terms of use. A whiteboard service, asked whenever a signed-in person enters a view that is not public. */
@ConsumerType
public interface EntryCondition {

    /**
     * @param route of the view that the person enters, e.g. {@code processes/:id}
     * @return route of the page that comes first; it gets the wanted path as query parameter {@code return}. Empty: the person may go on
     */
    Optional<String> detour(Caller caller, String route);
}

package eu.interlink.ui.api;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Makes frames that show a resource in the screen of its Interlinker, whatever happens to the bundle behind it. */
@ProviderType
public interface InterlinkerFrames {

    /**
     * A new component that shows one resource through the {@link ResourceView} of the version in use. It follows an upgrade by itself and
     * keeps what was typed; while the Interlinker is away it says so in place and comes back with it.
     * <p>
     * Call it on the UI's thread. Whoever calls has made sure that the caller may view the resource. Keep one frame as long as the same
     * resource is shown: what a person types lives in it.
     *
     * @param interlinker id of the Interlinker that holds the resource
     * @param name        name that people gave the resource
     */
    Component frame(String interlinker, UUID resource, String name);
}

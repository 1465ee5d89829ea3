package eu.interlink.ui.host.internal.interlinker;

import com.vaadin.flow.component.Component;
import eu.interlink.interlinker.platform.Rights;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.ui.api.InterlinkerFrames;
import eu.interlink.ui.host.internal.person.DraftKeeper;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Makes frames, and holds what they need. */
@org.osgi.service.component.annotations.Component(service = InterlinkerFrames.class)
public class Frames implements InterlinkerFrames {

    private final Interlinkers interlinkers;
    private final Rights rights;
    private final DraftKeeper drafts;
    private final OpenFrames open;

    @Activate
    public Frames(@Reference Interlinkers interlinkers, @Reference Rights rights, @Reference DraftKeeper drafts, @Reference OpenFrames open) {
        this.interlinkers = interlinkers;
        this.rights = rights;
        this.drafts = drafts;
        this.open = open;
    }

    @Override
    public Component frame(String interlinker, UUID resource, String name) {
        return new InterlinkerFrame(this, interlinker, resource, name);
    }

    OpenFrames open() {
        return open;
    }

    Interlinkers interlinkers() {
        return interlinkers;
    }

    Rights rights() {
        return rights;
    }

    DraftKeeper drafts() {
        return drafts;
    }
}

package eu.interlink.ui.host.internal.frame;

import eu.interlink.ui.api.HeadPart;
import eu.interlink.ui.host.internal.view.Changes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What areas put into the head of the page; open pages are told when something comes or goes. */
@Component(service = HeadParts.class)
public class HeadParts {

    private final Changes changes;
    private final List<HeadPart> parts = new CopyOnWriteArrayList<>();

    @Activate
    public HeadParts(@Reference Changes changes) {
        this.changes = changes;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(HeadPart part) {
        parts.add(part);
        changes.fire();
    }

    void remove(HeadPart part) {
        parts.remove(part);
        changes.fire();
    }

    /** Those that are there now. */
    List<HeadPart> all() {
        return List.copyOf(parts);
    }
}

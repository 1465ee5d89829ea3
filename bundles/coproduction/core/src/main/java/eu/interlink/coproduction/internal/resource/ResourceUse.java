package eu.interlink.coproduction.internal.resource;

import eu.interlink.lifecycle.Plan.Use;
import eu.interlink.lifecycle.UnitUse;
import eu.interlink.store.Store;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many resources were made with an Interlinker, and how much they hold. */
@Component
public final class ResourceUse implements UnitUse {

    private final Store store;

    @Activate
    public ResourceUse(@Reference(target = "(interlink.schema=coproduction)") Store store) {
        this.store = store;
    }

    @Override
    public List<Use> of(String interlinker) {
        return store.read(handle -> handle.createQuery("""
                select count(*) as resources, coalesce(sum(size_bytes), 0) as bytes from coproduction.resource where interlinker = :interlinker""")
                .bind("interlinker", interlinker)
                .map((row, context) -> List.of(new Use("resources", row.getLong("resources")), new Use("bytes", row.getLong("bytes")))).one());
    }
}

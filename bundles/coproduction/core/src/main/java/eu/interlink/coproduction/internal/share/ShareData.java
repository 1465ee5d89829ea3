package eu.interlink.coproduction.internal.share;

import eu.interlink.access.PersonData;
import eu.interlink.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links that a person made. They stop with the person's rights, so they go when the person goes. */
@Component
public final class ShareData implements PersonData {

    /** A link that the person made, without what opens it. */
    record Made(String label, Instant created, Instant expires, long opened) {
    }

    private final Store store;

    @Activate
    public ShareData(@Reference(target = "(interlink.schema=coproduction)") Store store) {
        this.store = store;
    }

    @Override
    public String area() {
        return "share-links";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("links", store.read(handle -> new ShareRows(handle).ofMaker(person)).stream()
                .map(row -> new Made(row.label(), row.created(), row.expires(), row.opened())).toList());
    }

    @Override
    public void erase(Identity identity) {
        store.run(handle -> new ShareRows(handle).forget(identity.person()));
    }
}

package eu.interlink.coproduction.internal.open;

import eu.interlink.access.PersonData;
import eu.interlink.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests of a person to take part, also those that it made as a guest with the same e-mail address. */
@Component
public final class ParticipationData implements PersonData {

    /** A request that waits for an answer. */
    record Asked(UUID process, String reason, Instant asked) {
    }

    private final Store store;

    @Activate
    public ParticipationData(@Reference(target = "(interlink.schema=coproduction)") Store store) {
        this.store = store;
    }

    @Override
    public String area() {
        return "participation";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("requests", store.read(handle -> new RequestRows(handle).ofPerson(person)).stream()
                .map(row -> new Asked(row.process(), row.reason(), row.asked())).toList());
    }

    @Override
    public void erase(Identity identity) {
        store.run(handle -> new RequestRows(handle).forget(identity.person(), identity.email()));
    }
}

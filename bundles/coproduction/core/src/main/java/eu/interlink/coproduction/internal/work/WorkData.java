package eu.interlink.coproduction.internal.work;

import eu.interlink.access.PersonData;
import eu.interlink.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Assignments of a person, and its calendar. What the person asked of others stands when the person goes, and nobody asked then. */
@Component
public final class WorkData implements PersonData {

    /** @param forMe whether the person was asked, or asked somebody else */
    record Asked(String process, String task, Optional<String> resource, boolean forMe, String instructions, Optional<LocalDate> due, Instant created,
            Optional<Instant> done) {
    }

    /** The person's due dates can be read as a calendar. */
    record Calendar(Instant since) {
    }

    private final Store store;

    @Activate
    public WorkData(@Reference(target = "(interlink.schema=coproduction)") Store store) {
        this.store = store;
    }

    @Override
    public String area() {
        return "work";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("assignments", store.read(handle -> new AssignmentRows(handle).concerning(person)).stream()
                .map(row -> new Asked(row.processName(), row.taskName(), row.resourceName(), row.person().filter(person::equals).isPresent(),
                        row.instructions(), row.due(), row.created(), row.done())).toList());
        into.json("calendar", store.read(handle -> new CalendarRows(handle).since(person)).map(Calendar::new).stream().toList());
    }

    @Override
    public void erase(Identity identity) {
        store.run(handle -> {
            new AssignmentRows(handle).forget(identity.person());
            new CalendarRows(handle).delete(identity.person());
        });
    }
}

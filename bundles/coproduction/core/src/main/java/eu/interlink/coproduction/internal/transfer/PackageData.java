package eu.interlink.coproduction.internal.transfer;

import eu.interlink.access.PersonData;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Packages that a person wrote or sent. They go with the person; nobody else could fetch them. */
@Component
public final class PackageData implements PersonData {

    /** A package. @param name of the process in it */
    record Kept(String name, Instant created, Instant expires) {
    }

    private final Store store;
    private final Files files;

    @Activate
    public PackageData(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Files files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public String area() {
        return "process-packages";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("packages", store.read(handle -> new PackageRows(handle).ofPerson(person)).stream()
                .map(row -> new Kept(row.name(), row.created(), row.expires())).toList());
    }

    @Override
    public void erase(Identity identity) {
        store.run(handle -> new PackageRows(handle).ofPerson(identity.person()).forEach(row -> {
            files.releaseAll(row.id());
            new PackageRows(handle).delete(row.id());
        }));
    }
}

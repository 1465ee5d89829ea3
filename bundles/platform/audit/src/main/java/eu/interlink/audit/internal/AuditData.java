package eu.interlink.audit.internal;

import eu.interlink.access.PersonData;
import eu.interlink.audit.Audit;
import eu.interlink.interlinker.Caller;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Entries of the audit log by a person. */
@Component
public final class AuditData implements PersonData {

    private static final int MOST = 10_000;

    private final Audit audit;

    @Activate
    public AuditData(@Reference Audit audit) {
        this.audit = audit;
    }

    @Override
    public String area() {
        return "audit";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("entries", audit.list(Caller.system(), new Audit.Filter(Optional.empty(), Optional.of(person), Optional.empty(), Optional.empty()), 0, MOST)
                .items());
    }

    @Override
    public void erase(Identity identity) {
        audit.erase(Caller.system(), identity.person());
    }
}

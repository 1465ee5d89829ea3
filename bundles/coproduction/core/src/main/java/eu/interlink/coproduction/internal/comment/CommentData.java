package eu.interlink.coproduction.internal.comment;

import eu.interlink.access.PersonData;
import eu.interlink.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a person said about tasks. It goes with the person; mentions in what others said lead to nobody then. */
@Component
public final class CommentData implements PersonData {

    /** A comment of the person. */
    record Said(String process, String task, String text, Instant created, Optional<Instant> edited) {
    }

    private final Store store;

    @Activate
    public CommentData(@Reference(target = "(interlink.schema=coproduction)") Store store) {
        this.store = store;
    }

    @Override
    public String area() {
        return "comments";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("comments", store.read(handle -> new CommentRows(handle).ofAuthor(person)).stream()
                .map(row -> new Said(row.processName(), row.taskName(), row.text(), row.created(), row.edited())).toList());
    }

    @Override
    public void erase(Identity identity) {
        store.run(handle -> new CommentRows(handle).forget(identity.person()));
    }
}

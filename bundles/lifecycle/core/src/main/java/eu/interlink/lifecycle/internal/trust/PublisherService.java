package eu.interlink.lifecycle.internal.trust;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Publishers;
import eu.interlink.lifecycle.internal.DeveloperMode;
import eu.interlink.lifecycle.internal.LifecycleRules;
import eu.interlink.lifecycle.internal.swap.UnitJournal;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import eu.interlink.lifecycle.internal.swap.UnitTable;
import eu.interlink.lifecycle.internal.trust.TrustStore.Key;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The publishers of the trust folders. */
@Component
public final class PublisherService implements Publishers {

    private static final int LONGEST = 4_000;

    private final TrustStore store;
    private final UnitTable table;
    private final UnitJournal journal;
    private final DeveloperMode developerMode;
    private final Policy policy;

    @Activate
    public PublisherService(@Reference TrustStore store, @Reference UnitTable table, @Reference UnitJournal journal, @Reference DeveloperMode developerMode,
            @Reference Policy policy) {
        this.store = store;
        this.table = table;
        this.journal = journal;
        this.developerMode = developerMode;
        this.policy = policy;
    }

    @Override
    public List<Publisher> list(Caller caller) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return store.keys().stream().map(this::publisher).sorted(Comparator.comparing(Publisher::name).thenComparing(Publisher::key)).toList();
    }

    private Publisher publisher(Key key) {
        return new Publisher(key.id(), key.publisher(), key.revoked(), table.all().stream()
                .filter(row -> row.wanted() && row.publisher().filter(key.publisher()::equals).isPresent()).map(UnitRow::id).toList());
    }

    @Override
    public Publisher add(Caller caller, String file) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        if (file.length() > LONGEST) {
            throw notAKey();
        }
        try {
            Key key = store.add(file);
            if (key.revoked()) {
                throw Problem.conflict("key-revoked", "This key was revoked. Ask the publisher for a new one.", "field", "key");
            }
            journal.publisher(caller, "added", key.id(), key.publisher());
            return publisher(key);
        } catch (IOException e) {
            throw notAKey();
        }
    }

    private static Problem notAKey() {
        return Problem.invalid("no-key", "This is no public key of a publisher. Paste the whole text of the file that ends with .pub.", "field", "key");
    }

    @Override
    public Publisher revoke(Caller caller, String key) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        try {
            Key revoked = store.revoke(key).orElseThrow(() -> Problem.notFound("publisher"));
            journal.publisher(caller, "revoked", revoked.id(), revoked.publisher());
            return publisher(revoked);
        } catch (IOException e) {
            throw Problem.unavailable("file-unwritable", "The trust folder cannot be written. Tell the operator of the server.");
        }
    }

    @Override
    public boolean developerMode(Caller caller) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return developerMode.on();
    }
}

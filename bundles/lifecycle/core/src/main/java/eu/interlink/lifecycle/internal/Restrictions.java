package eu.interlink.lifecycle.internal;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Availability;
import eu.interlink.lifecycle.internal.swap.UnitJournal;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import eu.interlink.lifecycle.internal.swap.UnitTable;
import eu.interlink.store.Store;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The Interlinkers that not every organisation may use. They are few and asked for often, so a node remembers them for some seconds. */
@Component(service = {Availability.class, Restrictions.class})
public final class Restrictions implements Availability {

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(5).toNanos();

    private record Known(Map<String, Set<UUID>> restricted, long nanos) {
    }

    private final Store store;
    private final Policy policy;
    private final UnitTable units;
    private final UnitJournal journal;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - REMEMBERED_NANOS);

    @Activate
    public Restrictions(@Reference(target = "(interlink.schema=lifecycle)") Store store, @Reference Policy policy, @Reference UnitTable units,
            @Reference UnitJournal journal) {
        this.store = store;
        this.policy = policy;
        this.units = units;
        this.journal = journal;
    }

    @Override
    public Scope scope(Caller caller, String id) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        installed(id);
        return Optional.ofNullable(read().get(id)).map(organisations -> new Scope(false, organisations)).orElse(Scope.EVERYWHERE);
    }

    @Override
    public Scope restrict(Caller caller, String id, Scope scope) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        UnitRow unit = installed(id);
        String organisations = scope.organisations().stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        store.run(handle -> {
            handle.execute("delete from lifecycle.restriction where unit_id = ?", id);
            if (!scope.everywhere()) {
                handle.execute("insert into lifecycle.restriction (unit_id, organisations) values (?, ?)", id, organisations);
            }
            journal.restricted(caller, unit, scope.everywhere() ? "everyone" : organisations);
        });
        known = new Known(read(), System.nanoTime());
        return scope;
    }

    private UnitRow installed(String id) {
        return units.find(id).filter(UnitRow::wanted).orElseThrow(() -> Problem.notFound("unit"));
    }

    boolean allowed(String id, Optional<UUID> organisation) {
        Known now = known;
        if (System.nanoTime() - now.nanos() > REMEMBERED_NANOS) {
            now = new Known(read(), System.nanoTime());
            known = now;
        }
        Set<UUID> organisations = now.restricted().get(id);
        return organisations == null || organisation.filter(organisations::contains).isPresent();
    }

    private Map<String, Set<UUID>> read() {
        return store.read(handle -> handle.createQuery("select unit_id, organisations from lifecycle.restriction")
                .map((row, context) -> Map.entry(row.getString(1), ids(row.getString(2)))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Set<UUID> ids(String list) {
        return Arrays.stream(list.split(",")).filter(text -> !text.isEmpty()).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }
}

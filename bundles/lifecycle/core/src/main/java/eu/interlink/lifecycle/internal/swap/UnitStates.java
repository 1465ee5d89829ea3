package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.Unit.State;
import eu.interlink.lifecycle.UnitListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every unit is on this node. Tells the listeners of each change. */
@Component(service = UnitStates.class)
public final class UnitStates {

    private static final Logger LOG = LoggerFactory.getLogger(UnitStates.class);

    private final Map<String, Unit> units = new ConcurrentHashMap<>();

    @Reference(service = UnitListener.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ServiceReference<UnitListener>> listeners = List.of();

    private final BundleContext context;

    @Activate
    public UnitStates(BundleContext context) {
        this.context = context;
    }

    /** Everything that is here or should be, sorted by id. */
    public List<Unit> all() {
        return units.values().stream().sorted(Comparator.comparing(Unit::id)).toList();
    }

    public Optional<Unit> find(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Notes the state, and tells it if it is another than before. */
    synchronized Unit set(UnitRow row, State state, Optional<String> reason) {
        Unit unit = unit(row, state, reason);
        Unit before = units.get(row.id());
        if (before != null && same(before, unit)) {
            return before;
        }
        units.put(row.id(), unit);
        tell(unit);
        return unit;
    }

    private static boolean same(Unit one, Unit other) {
        return one.state() == other.state() && one.sha256().equals(other.sha256()) && one.source().equals(other.source())
                && one.reason().equals(other.reason()) && one.notice().equals(other.notice());
    }

    synchronized void gone(UnitRow row) {
        units.remove(row.id());
        tell(unit(row, State.REMOVED, Optional.empty()));
    }

    private static Unit unit(UnitRow row, State state, Optional<String> reason) {
        return new Unit(row.id(), row.version(), row.sha256(), row.source(), row.publisher(), state, reason, row.standing().notice(), Instant.now());
    }

    private void tell(Unit unit) {
        for (UnitListener listener : Whiteboard.services(context, listeners)) {
            try {
                listener.changed(unit);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("A listener did not take the news of {} {}", unit.id(), unit.state(), e);
            }
        }
    }
}

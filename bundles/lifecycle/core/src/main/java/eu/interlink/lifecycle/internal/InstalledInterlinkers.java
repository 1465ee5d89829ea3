package eu.interlink.lifecycle.internal;

import eu.interlink.interlinker.Descriptor;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.Unit.State;
import eu.interlink.lifecycle.internal.slots.Live;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.lifecycle.internal.swap.Changes;
import eu.interlink.lifecycle.internal.swap.UnitStates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is in use, as the rest of the platform sees it. */
@Component
public final class InstalledInterlinkers implements Interlinkers {

    private final Slots slots;
    private final UnitStates states;
    private final Restrictions restrictions;

    /** @param changes has told the states what is wanted before this service is seen by anybody */
    @Activate
    public InstalledInterlinkers(@Reference Slots slots, @Reference UnitStates states, @Reference Changes changes,
            @Reference Restrictions restrictions) {
        this.slots = slots;
        this.states = states;
        this.restrictions = restrictions;
    }

    @Override
    public List<Descriptor> installed() {
        return slots.all().stream().map(Live::descriptor).toList();
    }

    @Override
    public Optional<Descriptor> find(String id) {
        return slots.current(id).map(Live::descriptor);
    }

    @Override
    public boolean expected(String id) {
        return slots.current(id).isEmpty() && states.find(id).filter(unit -> unit.state() != State.DRAINING).isPresent();
    }

    @Override
    public boolean allowed(String id, Optional<UUID> organisation) {
        return restrictions.allowed(id, organisation);
    }

    @Override
    public Lease lease(String id) {
        return slots.lease(id).orElseThrow(() -> Slots.notAvailable(id));
    }
}

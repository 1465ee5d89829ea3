package eu.interlink.lifecycle.internal;

import eu.interlink.lifecycle.Plan.Use;
import eu.interlink.lifecycle.UnitUse;
import eu.interlink.lifecycle.internal.slots.Slots;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who and what uses an Interlinker, or a part of the platform, now: the calls inside it, and what the rest of the platform knows. */
@Component(service = UnitUses.class)
public final class UnitUses {

    private final Slots slots;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile List<UnitUse> sources = List.of();

    @Activate
    public UnitUses(@Reference Slots slots) {
        this.slots = slots;
    }

    public List<Use> of(String id) {
        Stream<Use> calls = slots.current(id).map(live -> new Use("calls", live.inside())).stream();
        return Stream.concat(calls, sources.stream().flatMap(source -> source.of(id).stream())).filter(use -> use.amount() > 0).toList();
    }
}

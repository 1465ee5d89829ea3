package eu.interlink.lifecycle.internal;

import eu.interlink.access.PersonData;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Erasures;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.Interlinkers.Lease;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.swap.UnitStates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the Interlinkers keep about a person, in their own words. One that is away is named in the package: ask again when it is back. */
@Component
public final class InterlinkerData implements PersonData {

    private final Interlinkers interlinkers;
    private final UnitStates states;
    private final Erasures erasures;

    @Activate
    public InterlinkerData(@Reference Interlinkers interlinkers, @Reference UnitStates states, @Reference Erasures erasures) {
        this.interlinkers = interlinkers;
        this.states = states;
        this.erasures = erasures;
    }

    @Override
    public String area() {
        return "tools";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        for (Unit unit : states.all()) {
            try (Lease lease = interlinkers.lease(unit.id()); var text = new ByteArrayInputStream(told(lease, person).getBytes(StandardCharsets.UTF_8))) {
                into.file(unit.id() + ".json", text);
            } catch (Problem away) {
                into.json(unit.id() + "-not-available", java.util.Map.of("reason", String.valueOf(away.getMessage())));
            }
        }
    }

    private static String told(Lease lease, UUID person) {
        try {
            return lease.interlinker().personalData(person);
        } catch (RuntimeException e) {
            lease.failed(e);
            throw Problem.unavailable("tool-failed", "The tool could not tell what it keeps. Ask again later.");
        }
    }

    @Override
    public void erase(Identity identity) {
        erasures.request(identity.person());
    }
}

package eu.interlink.lifecycle.internal.part;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.SatisfiedReferenceDTO;

/**
 * Who would have to be restarted with a bundle: whoever uses its classes, and every component that took one of its services for good
 * (a reference that is not dynamic).
 */
final class Holders {

    private static final String DYNAMIC = "dynamic";

    private final ServiceComponentRuntime components;

    Holders(ServiceComponentRuntime components) {
        this.components = components;
    }

    /** Symbolic names, sorted. */
    Collection<String> of(Bundle bundle) {
        TreeSet<String> holders = new TreeSet<>();
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring != null) {
            wiring.getProvidedWires(null).stream().map(BundleWire::getRequirer).map(requirer -> requirer.getBundle().getSymbolicName()).forEach(holders::add);
        }
        ServiceReference<?>[] services = Optional.ofNullable(bundle.getRegisteredServices()).orElse(new ServiceReference<?>[0]);
        for (ServiceReference<?> service : services) {
            Bundle[] users = Optional.ofNullable(service.getUsingBundles()).orElse(new Bundle[0]);
            Arrays.stream(users).filter(user -> !user.equals(bundle) && tiedTo(user, (Long) service.getProperty(Constants.SERVICE_ID)))
                    .map(Bundle::getSymbolicName).forEach(holders::add);
        }
        return holders;
    }

    private boolean tiedTo(Bundle user, long service) {
        return components.getComponentDescriptionDTOs(user).stream().anyMatch(description -> components.getComponentConfigurationDTOs(description).stream()
                .flatMap(Holders::satisfied).filter(reference -> Arrays.stream(reference.boundServices).anyMatch(bound -> bound.id == service))
                .anyMatch(reference -> !dynamic(description, reference.name)));
    }

    private static Stream<SatisfiedReferenceDTO> satisfied(ComponentConfigurationDTO configuration) {
        return configuration.satisfiedReferences == null ? Stream.empty() : List.of(configuration.satisfiedReferences).stream();
    }

    private static boolean dynamic(ComponentDescriptionDTO description, String name) {
        return Arrays.stream(description.references).anyMatch(reference -> reference.name.equals(name) && DYNAMIC.equals(reference.policy));
    }
}

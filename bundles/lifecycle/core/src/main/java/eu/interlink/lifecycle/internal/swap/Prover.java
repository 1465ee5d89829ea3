package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.store.Schemas;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Looks whether a started bundle is complete: its tables, its components, its Interlinker service. */
@Component(service = Prover.class)
public final class Prover {

    private static final long PAUSE_MILLIS = 20;

    private final ServiceComponentRuntime components;
    private final Schemas schemas;

    @Activate
    public Prover(@Reference ServiceComponentRuntime components, @Reference Schemas schemas) {
        this.components = components;
        this.schemas = schemas;
    }

    /** Waits until nothing is missing. @throws IllegalStateException with what is missing when the time is over */
    void await(String id, Bundle bundle, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<String> missing = missing(id, bundle);
        while (missing.isPresent()) {
            failedMigration(bundle).ifPresent(reason -> {
                throw new IllegalStateException("its data could not be prepared: " + reason);
            });
            if (System.nanoTime() > end) {
                throw new IllegalStateException(missing.get());
            }
            Thread.sleep(PAUSE_MILLIS);
            missing = missing(id, bundle);
        }
    }

    /** Waits until nothing is missing of a part of the platform. @throws IllegalStateException with what is missing when the time is over */
    void awaitWhole(Bundle bundle, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<String> missing = active(bundle).or(() -> unsatisfied(bundle));
        while (missing.isPresent()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(missing.get());
            }
            Thread.sleep(PAUSE_MILLIS);
            missing = active(bundle).or(() -> unsatisfied(bundle));
        }
    }

    private static Optional<String> active(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE ? Optional.empty() : Optional.of("the bundle does not become active");
    }

    /** Looks once more after the services were made: only then a failure of their activation shows. */
    void refuseFailed(Bundle bundle) {
        unsatisfied(bundle).ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
    }

    private Optional<String> missing(String id, Bundle bundle) {
        return active(bundle).or(() -> unsatisfied(bundle)).or(() -> offers(id, bundle) ? Optional.empty()
                : Optional.of("it offers no service " + Interlinker.class.getSimpleName() + " with interlinker.id=" + id));
    }

    private Optional<String> failedMigration(Bundle bundle) {
        String name = bundle.getSymbolicName() + " " + bundle.getVersion();
        return schemas.states().stream().filter(state -> state.bundle().equals(name)).flatMap(state -> state.failure().stream()).findFirst();
    }

    private static boolean offers(String id, Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null && Arrays.stream(services).anyMatch(service -> id.equals(service.getProperty(Interlinker.ID))
                && List.of((String[]) service.getProperty(Constants.OBJECTCLASS)).contains(Interlinker.class.getName()));
    }

    private Optional<String> unsatisfied(Bundle bundle) {
        Collection<ComponentDescriptionDTO> descriptions = components.getComponentDescriptionDTOs(bundle);
        return descriptions.stream().filter(components::isComponentEnabled).flatMap(this::reasons).findFirst();
    }

    private Stream<String> reasons(ComponentDescriptionDTO description) {
        Collection<ComponentConfigurationDTO> configurations = components.getComponentConfigurationDTOs(description);
        if (configurations.isEmpty()) {
            return Stream.of(description.name + " needs a configuration");
        }
        return configurations.stream().flatMap(configuration -> switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                Stream.of(description.name + " needs a service that is not here: " + references(description, configuration));
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> Stream.of(description.name + " needs a configuration");
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> Stream.of(description.name + " could not be activated: " + firstLine(configuration.failure));
            default -> Stream.empty();
        });
    }

    private static String references(ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
        return Arrays.stream(configuration.unsatisfiedReferences).map(missing -> wanted(description, missing)).collect(Collectors.joining(", "));
    }

    private static String wanted(ComponentDescriptionDTO description, UnsatisfiedReferenceDTO missing) {
        String type = Arrays.stream(description.references).filter(reference -> reference.name.equals(missing.name))
                .map((ReferenceDTO reference) -> reference.interfaceName).findFirst().orElse(missing.name);
        return missing.target == null ? type : type + " " + missing.target;
    }

    private static String firstLine(String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("no reason given");
    }
}

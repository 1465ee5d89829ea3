package eu.interlink.product;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Questions to the framework that a test runs in. */
final class RunningPlatform {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BundleContext context;

    RunningPlatform(BundleContext context) {
        this.context = context;
    }

    /** Bundles that are not active, with their state. */
    List<String> inactiveBundles() {
        List<String> inactive = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null && bundle.getState() != Bundle.ACTIVE) {
                inactive.add(bundle.getSymbolicName() + " is in state " + bundle.getState());
            }
        }
        return inactive;
    }

    /** Our components that wait for something, and for what. */
    List<String> waitingComponents() {
        List<String> waiting = new ArrayList<>();
        ServiceComponentRuntime runtime = context.getService(context.getServiceReference(ServiceComponentRuntime.class));
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs()) {
            if (component.bundle.symbolicName.startsWith("eu.interlink.")) {
                for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(component)) {
                    if (configuration.state != ComponentConfigurationDTO.SATISFIED && configuration.state != ComponentConfigurationDTO.ACTIVE) {
                        List<String> lacking = new ArrayList<>();
                        for (var reference : configuration.unsatisfiedReferences) {
                            lacking.add(reference.name + " " + reference.target);
                        }
                        waiting.add(component.name + " in state " + configuration.state + " lacks " + lacking + " " + configuration.failure);
                    }
                }
            }
        }
        return waiting;
    }

    /** Is a bundle of that symbolic name installed? */
    boolean has(String symbolicName) {
        for (Bundle bundle : context.getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                return true;
            }
        }
        return false;
    }

    /** Waits until both are equal, and fails with the difference if they do not become so. */
    static <T> void eventually(T expected, Supplier<T> actual) {
        Instant deadline = Instant.now().plus(PATIENCE);
        T last = actual.get();
        while (!expected.equals(last) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(20_000_000);
            last = actual.get();
        }
        assertEquals(expected, last);
    }
}

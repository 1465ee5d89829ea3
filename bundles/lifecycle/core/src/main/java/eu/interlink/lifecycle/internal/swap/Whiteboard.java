package eu.interlink.lifecycle.internal.swap;

import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Services of others, made when they are asked for and not before: many of them take services of the lifecycle themselves, which at the
 * start of the platform are still being made.
 */
final class Whiteboard {

    private Whiteboard() {
    }

    /** Those that are there now. */
    static <T> List<T> services(BundleContext context, List<ServiceReference<T>> references) {
        return references.stream().map(context::getService).filter(Objects::nonNull).toList();
    }
}

package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.internal.plan.Permission;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;
import org.osgi.service.component.annotations.Component;

/**
 * No Interlinker bundle sees a service of another one, nor of another version of itself: two versions live side by side during an
 * upgrade, and the new one would take services of the old one that is about to go. Nor does it see a service of the platform that needs
 * a {@link Permission} for which its header does not ask. The platform's own bundles see all.
 */
@Component(service = {FindHook.class, EventListenerHook.class, Isolation.class}, immediate = true)
public final class Isolation implements FindHook, EventListenerHook {

    @Override
    public void find(BundleContext seeker, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        Bundle bundle = seeker.getBundle();
        if (interlinker(bundle)) {
            List<String> granted = granted(bundle);
            references.removeIf(reference -> foreign(reference.getBundle(), bundle) || forbidden(reference, granted));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerHook.ListenerInfo>> listeners) {
        Bundle source = event.getServiceReference().getBundle();
        if (interlinker(source)) {
            listeners.keySet().removeIf(listener -> foreign(source, bundle(listener)));
        } else if (needed(event.getServiceReference()).findAny().isPresent()) {
            listeners.keySet().removeIf(listener -> {
                Bundle bundle = bundle(listener);
                return interlinker(bundle) && forbidden(event.getServiceReference(), granted(bundle));
            });
        }
    }

    private static List<String> granted(Bundle bundle) {
        return UnitManifest.permissions(bundle.getHeaders("").get(UnitManifest.PERMISSIONS));
    }

    private static boolean forbidden(ServiceReference<?> reference, List<String> granted) {
        return needed(reference).anyMatch(permission -> !granted.contains(permission.word()));
    }

    private static Stream<Permission> needed(ServiceReference<?> reference) {
        return Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS)).map(Permission::of).flatMap(Optional::stream);
    }

    private static boolean foreign(Bundle one, Bundle other) {
        return interlinker(one) && interlinker(other) && !one.equals(other);
    }

    private static boolean interlinker(Bundle bundle) {
        return bundle != null && bundle.getLocation().startsWith(UnitRow.LOCATION);
    }

    private static Bundle bundle(BundleContext context) {
        try {
            return context.getBundle();
        } catch (IllegalStateException e) {
            // The listener's bundle has stopped meanwhile.
            return null;
        }
    }
}

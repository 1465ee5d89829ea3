package eu.interlink.store.internal;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;

/**
 * Shows the services of a schema to those they are meant for. Two versions of a bundle live side by side for a moment: the new one
 * must wait for its own migration and not take what the old one got. An Interlinker bundle never sees the tables of another bundle.
 */
final class OwnSchemaHook implements FindHook, EventListenerHook {

    private static final String INTERLINKER = "Interlinker-Id";

    /** In force until the store's bundle stops. */
    static void register(BundleContext context) {
        context.registerService(new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, new OwnSchemaHook(), null);
    }

    @Override
    public void find(BundleContext context, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> hidden(reference, context.getBundle()));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerHook.ListenerInfo>> listeners) {
        if (event.getServiceReference().getProperty(SchemaHolder.BUNDLE_ID) != null) {
            listeners.keySet().removeIf(context -> hidden(event.getServiceReference(), context.getBundle()));
        }
    }

    private static boolean hidden(ServiceReference<?> reference, Bundle seeker) {
        Object owner = reference.getProperty(SchemaHolder.BUNDLE_ID);
        if (owner == null || owner.equals(seeker.getBundleId())) {
            return false;
        }
        return seeker.getHeaders("").get(INTERLINKER) != null
                || reference.getProperty(SchemaHolder.BUNDLE).equals(seeker.getSymbolicName());
    }
}

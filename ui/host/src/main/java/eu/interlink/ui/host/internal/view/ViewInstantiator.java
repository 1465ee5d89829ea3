package eu.interlink.ui.host.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;

/** Lets Declarative Services make the components that are prototype services, so that they get their references; Vaadin makes the rest. */
public class ViewInstantiator extends DefaultInstantiator {

    private final transient BundleContext context;

    public ViewInstantiator(VaadinService service, BundleContext context) {
        super(service);
        this.context = context;
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.empty();
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        if (Component.class.isAssignableFrom(type)) {
            Optional<T> made = service(type);
            if (made.isPresent()) {
                return made.get();
            }
        }
        return super.getOrCreate(type);
    }

    private <T> Optional<T> service(Class<T> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        if (bundle == null) {
            return Optional.empty();
        }
        String filter = "(&(component.name=" + type.getName() + ")(service.scope=prototype)(service.bundleid=" + bundle.getBundleId() + "))";
        try {
            for (ServiceReference<Component> reference : context.getServiceReferences(Component.class, filter)) {
                Optional<T> made = make(reference, type);
                if (made.isPresent()) {
                    return made;
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    private <T> Optional<T> make(ServiceReference<Component> reference, Class<T> type) {
        ServiceObjects<Component> objects = context.getServiceObjects(reference);
        Component made = objects == null ? null : objects.getService();
        if (made == null) {
            return Optional.empty();
        }
        made.addDetachListener(event -> {
            event.unregisterListener();
            unget(objects, made);
        });
        return Optional.of(type.cast(made));
    }

    private static void unget(ServiceObjects<Component> objects, Component made) {
        try {
            objects.ungetService(made);
        } catch (IllegalStateException | IllegalArgumentException gone) {
            LoggerFactory.getLogger(ViewInstantiator.class).debug("The service of a view was gone before the view", gone);
        }
    }
}

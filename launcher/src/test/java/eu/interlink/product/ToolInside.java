package eu.interlink.product;

import eu.interlink.interlinker.Interlinker;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** What a framework shows of the bundle of one Interlinker, and what it has shown since this began to look. */
final class ToolInside implements AutoCloseable {

    private final BundleContext context;
    private final String symbolicName;
    private final String id;
    private final List<String> history = new CopyOnWriteArrayList<>();
    private final ServiceListener listener = this::note;

    ToolInside(BundleContext context, String symbolicName, String id) throws InvalidSyntaxException {
        this.context = context;
        this.symbolicName = symbolicName;
        this.id = id;
        context.addServiceListener(listener, "(&(objectClass=" + Interlinker.class.getName() + ")(" + Interlinker.ID + "=" + id + "))");
    }

    private void note(ServiceEvent event) {
        if (event.getType() != ServiceEvent.MODIFIED) {
            history.add(event.getServiceReference().getBundle().getVersion() + (event.getType() == ServiceEvent.REGISTERED ? " comes" : " goes"));
        }
    }

    /** Comings and goings of the Interlinker service, in order. */
    List<String> history() {
        return List.copyOf(history);
    }

    /** Versions that are installed, in whatever state. */
    List<String> versions() {
        return Arrays.stream(context.getBundles()).filter(bundle -> symbolicName.equals(bundle.getSymbolicName())).map(Bundle::getVersion)
                .map(Object::toString).sorted().toList();
    }

    /** Its services, and the tables that the platform offers to it, with the version that they belong to. */
    List<String> services() {
        return Stream.concat(offered().map(service -> service.getBundle().getVersion() + " " + name(service)),
                references("(&(interlink.schema=" + id + ")(objectClass=javax.sql.DataSource))").map(service -> "its tables")).sorted().toList();
    }

    private Stream<ServiceReference<?>> offered() {
        return references("(" + Interlinker.ID + "=" + id + ")").filter(service -> symbolicName.equals(service.getBundle().getSymbolicName()));
    }

    private Stream<ServiceReference<?>> references(String filter) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(null, filter);
            return found == null ? Stream.empty() : Arrays.stream(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String name(ServiceReference<?> service) {
        String type = ((String[]) service.getProperty(Constants.OBJECTCLASS))[0];
        return type.substring(type.lastIndexOf('.') + 1);
    }

    @Override
    public void close() {
        context.removeServiceListener(listener);
    }
}

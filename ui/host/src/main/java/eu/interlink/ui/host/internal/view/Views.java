package eu.interlink.ui.host.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import eu.interlink.ui.host.internal.auth.SignInView;
import eu.interlink.ui.host.internal.error.FailureView;
import eu.interlink.ui.host.internal.error.NotFoundView;
import eu.interlink.ui.host.internal.error.ProblemView;
import eu.interlink.ui.host.internal.frame.PageFrame;
import eu.interlink.ui.host.internal.interlinker.StaticCaches;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The views of all bundles: each has its route as long as its service is there. Makes no instance of them. */
@org.osgi.service.component.annotations.Component(service = Views.class)
public class Views {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    private final Map<ServiceReference<Component>, ContributedView> views = new ConcurrentHashMap<>();
    private final Changes changes;
    private final StaticCaches caches;
    private Optional<ApplicationRouteRegistry> registry = Optional.empty();

    @Activate
    public Views(@Reference Changes changes, @Reference StaticCaches caches) {
        this.changes = changes;
        this.caches = caches;
    }

    @Reference(service = Component.class, target = "(interlink.view.route=*)", scope = ReferenceScope.PROTOTYPE_REQUIRED,
            cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addView(ServiceReference<Component> reference) {
        try {
            ContributedView view = ContributedView.of(reference);
            synchronized (this) {
                views.put(reference, view);
                registry.ifPresent(routes -> addRoute(routes, view));
            }
            changes.fire();
        } catch (ClassNotFoundException | RuntimeException e) {
            LOG.error("View of {} is left out: {}", reference.getBundle(), e.getMessage(), e);
        }
    }

    void removeView(ServiceReference<Component> reference) {
        ContributedView view;
        synchronized (this) {
            view = views.remove(reference);
            if (view != null) {
                registry.ifPresent(routes -> RouteConfiguration.forRegistry(routes).removeRoute(view.type()));
            }
        }
        if (view != null) {
            caches.forgetSoon(view.type().getClassLoader());
            changes.fire();
        }
    }

    private static void addRoute(ApplicationRouteRegistry routes, ContributedView view) {
        try {
            RouteConfiguration.forRegistry(routes).setRoute(view.route(), view.type(), PageFrame.class);
        } catch (RuntimeException e) {
            LOG.error("View {} cannot have the route \"{}\": {}", view.type().getName(), view.route(), e.getMessage());
        }
    }

    /** Hands over Vaadin's routes; from now on they follow the services. */
    public synchronized void attach(ApplicationRouteRegistry routes) {
        RouteConfiguration configuration = RouteConfiguration.forRegistry(routes);
        configuration.setRoute(SignInView.ROUTE, SignInView.class, PageFrame.class);
        routes.setErrorNavigationTargets(Set.of(NotFoundView.class, ProblemView.class, FailureView.class));
        views.values().forEach(view -> addRoute(routes, view));
        registry = Optional.of(routes);
    }

    public synchronized void detach() {
        registry = Optional.empty();
    }

    /** Views with a menu entry, from top to bottom. */
    public List<ContributedView> menu() {
        return views.values().stream().filter(view -> view.menu().isPresent())
                .sorted(Comparator.comparingInt(ContributedView::order).thenComparing(ContributedView::route)).toList();
    }

    public Optional<ContributedView> find(Class<?> type) {
        return views.values().stream().filter(view -> view.type() == type).findAny();
    }

    public boolean hasRoute(String route) {
        return views.values().stream().anyMatch(view -> view.route().equals(route));
    }

    /** Whether there is a page at a path of the address. */
    public boolean leadsSomewhere(String path) {
        String relative = path == null ? "" : path.replaceFirst("^/+", "");
        Optional<ApplicationRouteRegistry> routes;
        synchronized (this) {
            routes = registry;
        }
        return routes.map(known -> known.getNavigationRouteTarget(relative).hasTarget()).orElse(true);
    }
}

package eu.interlink.ui.host.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import eu.interlink.lifecycle.SwapParticipant;
import eu.interlink.ui.host.internal.auth.SignInView;
import eu.interlink.ui.host.internal.error.FailureView;
import eu.interlink.ui.host.internal.error.NotFoundView;
import eu.interlink.ui.host.internal.error.ProblemView;
import eu.interlink.ui.host.internal.frame.PageFrame;
import eu.interlink.ui.host.internal.interlinker.StaticCaches;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The views of all bundles: each has its route as long as its service is there. Makes no instance of them. While a bundle is exchanged two
 * of them bring the same routes: the one that came first has them until it is replaced.
 */
@org.osgi.service.component.annotations.Component(service = {Views.class, SwapParticipant.class})
public class Views implements SwapParticipant {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    /** In the order in which they came. */
    private final Map<ServiceReference<Component>, ContributedView> views = new LinkedHashMap<>();
    private final Set<Bundle> replaced = Collections.newSetFromMap(new WeakHashMap<>());
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
                replaced.remove(reference.getBundle());
                lead(view.route());
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
                lead(view.route());
            }
        }
        if (view != null) {
            caches.forgetSoon(view.type().getClassLoader());
            changes.fire();
        }
    }

    /** From now on whoever opens a page gets that of the next bundle; pages that are open stay until they are led to it. */
    @Override
    public void flip(String id, Optional<Bundle> next, Optional<Bundle> previous) {
        synchronized (this) {
            previous.ifPresent(replaced::add);
            next.ifPresent(replaced::remove);
            views.entrySet().stream().filter(entry -> previous.filter(entry.getKey().getBundle()::equals).isPresent()).map(entry -> entry.getValue().route())
                    .toList().forEach(this::lead);
        }
    }

    @Override
    public CompletionStage<Void> drain(String id, Bundle previous, Instant deadline) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void forget(ClassLoader gone) {
        // The services of its views are gone.
    }

    /** The view that has a route now. */
    private Optional<ContributedView> leader(String route) {
        List<Map.Entry<ServiceReference<Component>, ContributedView>> all = views.entrySet().stream().filter(entry -> entry.getValue().route().equals(route))
                .toList();
        return all.stream().filter(entry -> !replaced.contains(entry.getKey().getBundle())).findFirst().or(() -> all.stream().findFirst())
                .map(Map.Entry::getValue);
    }

    private synchronized boolean leads(ContributedView view) {
        return leader(view.route()).filter(view::equals).isPresent();
    }

    /** Gives a route to whom it belongs now. */
    private void lead(String route) {
        registry.ifPresent(routes -> routes.update(() -> {
            RouteConfiguration configuration = RouteConfiguration.forRegistry(routes);
            Optional<ContributedView> leader = leader(route);
            if (leader.isPresent() && configuration.getRoute(route).filter(leader.get().type()::equals).isPresent()) {
                return;
            }
            configuration.removeRoute(route);
            leader.ifPresent(view -> addRoute(configuration, view));
        }));
    }

    private static void addRoute(RouteConfiguration configuration, ContributedView view) {
        try {
            configuration.setRoute(view.route(), view.type(), PageFrame.class);
        } catch (RuntimeException e) {
            LOG.error("View {} cannot have the route \"{}\": {}", view.type().getName(), view.route(), e.getMessage());
        }
    }

    /** Hands over Vaadin's routes; from now on they follow the services. */
    public synchronized void attach(ApplicationRouteRegistry routes) {
        RouteConfiguration configuration = RouteConfiguration.forRegistry(routes);
        configuration.setRoute(SignInView.ROUTE, SignInView.class, PageFrame.class);
        routes.setErrorNavigationTargets(Set.of(NotFoundView.class, ProblemView.class, FailureView.class));
        registry = Optional.of(routes);
        views.values().stream().map(ContributedView::route).distinct().toList().forEach(this::lead);
    }

    public synchronized void detach() {
        registry = Optional.empty();
    }

    private synchronized List<ContributedView> all() {
        return List.copyOf(views.values());
    }

    /** Views with a menu entry, from top to bottom. */
    public List<ContributedView> menu() {
        return all().stream().filter(view -> view.menu().isPresent() && leads(view))
                .sorted(Comparator.comparingInt(ContributedView::order).thenComparing(ContributedView::route)).toList();
    }

    public Optional<ContributedView> find(Class<?> type) {
        return all().stream().filter(view -> view.type() == type).findAny();
    }

    /** Whether another view has taken the route of that type. */
    public boolean outdated(Class<?> type) {
        return find(type).filter(view -> !leads(view)).isPresent();
    }

    public boolean hasRoute(String route) {
        return all().stream().anyMatch(view -> view.route().equals(route));
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

package eu.interlink.ui.host.internal.servlet;

import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.AppShellRegistry;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import eu.interlink.ui.host.internal.interlinker.Epochs;
import eu.interlink.ui.host.internal.view.ViewInstantiator;
import eu.interlink.ui.host.internal.view.Views;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Vaadin's servlet, set up by hand: there is no class scanning in OSGi. */
@Component(service = Servlet.class, property = {"osgi.http.whiteboard.servlet.name=ui", "osgi.http.whiteboard.servlet.pattern=/*",
        "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
        "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=" + UiContext.NAME + ")",
        "servlet.init.productionMode=true", "servlet.init.pushServletMapping=/", "servlet.init.heartbeatInterval=15",
        "servlet.init.frameOptions=DENY"})
public class UiServlet extends VaadinServlet {

    private static final ClassLoader VAADIN = VaadinServlet.class.getClassLoader();

    private final transient BundleContext context;
    private final transient Views views;
    private final transient Epochs epochs;
    private final transient Opening opening;
    private final transient IndexPage indexPage;
    private final transient HttpSessions sessions = new HttpSessions();
    private transient DeadPages deadPages;

    @Activate
    public UiServlet(BundleContext context, @Reference Views views, @Reference Epochs epochs, @Reference Opening opening,
            @Reference IndexPage indexPage) {
        this.context = context;
        this.views = views;
        this.epochs = epochs;
        this.opening = opening;
        this.indexPage = indexPage;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        ClassLoader before = enterVaadin();
        try {
            VaadinServletContext servletContext = new VaadinServletContext(config.getServletContext());
            Map<Class<?>, Collection<Class<?>>> services = new HashMap<>();
            services.put(InstantiatorFactory.class, List.of(ViewInstantiator.class));
            new OurLookup().initialize(servletContext, services, lookup -> servletContext.setAttribute(Lookup.class, lookup));
            AppShellRegistry.getInstance(servletContext).reset();
            AppShellRegistry.getInstance(servletContext).setShell(Shell.class);
            views.attach(ApplicationRouteRegistry.getInstance(servletContext));
            super.init(config);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        UiService service = new UiService(this, configuration, sessions, opening, indexPage);
        service.setClassLoader(VAADIN);
        service.init();
        opening.prepare(service);
        deadPages = new DeadPages(service);
        return service;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        ClassLoader before = enterVaadin();
        try (Epochs.Request running = epochs.enter()) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            super.service(request, response);
            sessions.remember(request.getSession(false));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void destroy() {
        if (deadPages != null) {
            deadPages.close();
        }
        views.detach();
        super.destroy();
    }

    private static ClassLoader enterVaadin() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(VAADIN);
        return before;
    }

    /** Gives Vaadin our instantiator; everything else is Vaadin's default. */
    private final class OurLookup extends LookupInitializer {

        @Override
        protected <T> T instantiate(Class<T> type, Class<?> implementation) {
            if (type == InstantiatorFactory.class) {
                return type.cast((InstantiatorFactory) service -> new ViewInstantiator(service, context));
            }
            return super.instantiate(type, implementation);
        }
    }
}

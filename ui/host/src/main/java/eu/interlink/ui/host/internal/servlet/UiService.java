package eu.interlink.ui.host.internal.servlet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.SessionExpiredException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** Vaadin's service, with the repairs that OSGi needs. */
final class UiService extends VaadinServletService {

    private final transient HttpSessions sessions;
    private final transient Opening opening;
    private final transient IndexPage indexPage;

    UiService(VaadinServlet servlet, DeploymentConfiguration configuration, HttpSessions sessions, Opening opening, IndexPage indexPage) {
        super(servlet, configuration);
        this.sessions = sessions;
        this.opening = opening;
        this.indexPage = indexPage;
        addSessionDestroyListener(event -> {
            WrappedSession gone = event.getSession().getSession();
            if (gone != null) {
                sessions.forget(gone.getId());
            }
        });
    }

    /** Handlers are asked from the last to the first: who is calling is settled before anything else. */
    @Override
    protected List<RequestHandler> createRequestHandlers() throws ServiceException {
        List<RequestHandler> handlers = super.createRequestHandlers();
        handlers.add(new CallerHandler(this, opening));
        return handlers;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        super.modifyIndexHtmlResponse(response);
        indexPage.modify(response);
    }

    @Override
    public VaadinSession findVaadinSession(VaadinRequest request) throws SessionExpiredException {
        return super.findVaadinSession(sessions.translate(request, this));
    }

    @Override
    public UI findUI(VaadinRequest request) {
        return super.findUI(sessions.translate(request, this));
    }

    /** Vaadin adds one listener per component class, only to clear its own cache: that would hold every class of a bundle for ever. */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        if (listener.getClass().getName().startsWith("com.vaadin.flow.component.internal.ComponentMetaData")) {
            return () -> { };
        }
        return super.addServiceDestroyListener(listener);
    }
}

package eu.interlink.ui.host.internal.servlet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;

/** Settles who is calling at each request of an open page, heartbeats included. Handles nothing itself. */
final class CallerHandler extends SynchronizedRequestHandler {

    private final transient VaadinService service;
    private final transient Opening opening;

    CallerHandler(VaadinService service, Opening opening) {
        this.service = service;
        this.opening = opening;
    }

    @Override
    protected boolean canHandleRequest(VaadinRequest request) {
        return request.getParameter(ApplicationConstants.UI_ID_PARAMETER) != null;
    }

    @Override
    public boolean synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response) {
        UI ui = service.findUI(request);
        if (ui != null) {
            opening.refresh(ui, request);
        }
        return false;
    }
}

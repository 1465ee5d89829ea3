package eu.interlink.ui.host.internal.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.QueryParameters;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.host.internal.auth.SignInView;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets nobody into a view who may not enter it: guests go to the sign-in page and come back, others get a friendly page. */
@Component(service = Guard.class)
public class Guard implements BeforeEnterListener {

    private static final long serialVersionUID = 1L;

    private final transient Views views;

    @Activate
    public Guard(@Reference Views views) {
        this.views = views;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ContributedView> view = event.isErrorEvent() ? Optional.empty() : views.find(event.getNavigationTarget());
        Caller caller = CurrentCaller.get();
        if (view.isEmpty() || view.get().mayEnter(caller)) {
            return;
        }
        if (caller.signedIn()) {
            event.rerouteToError(Problem.forbidden("no-role", "This is reserved for people with another role."), "");
        } else {
            event.forwardTo(SignInView.ROUTE, QueryParameters.of("return", "/" + event.getLocation().getPathWithQueryParameters()));
        }
    }
}

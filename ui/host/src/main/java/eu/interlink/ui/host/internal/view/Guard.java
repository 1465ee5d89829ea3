package eu.interlink.ui.host.internal.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.QueryParameters;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.EntryCondition;
import eu.interlink.ui.api.View;
import eu.interlink.ui.host.internal.auth.SignInView;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Lets nobody into a view who may not enter it: guests go to the sign-in page and come back, others get a friendly page. */
@Component(service = Guard.class)
public class Guard implements BeforeEnterListener {

    private static final long serialVersionUID = 1L;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile List<EntryCondition> conditions = List.of();

    private final transient Views views;

    @Activate
    public Guard(@Reference Views views) {
        this.views = views;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ContributedView> view = event.isErrorEvent() ? Optional.empty() : views.find(event.getNavigationTarget());
        Caller caller = CurrentCaller.get();
        if (view.isEmpty()) {
            return;
        }
        if (view.get().mayEnter(caller)) {
            if (caller.signedIn() && !view.get().access().equals(View.PUBLIC)) {
                detour(event, caller, view.get().route());
            }
            return;
        }
        if (caller.signedIn()) {
            event.rerouteToError(Problem.forbidden("no-role", "This is reserved for people with another role."), "");
        } else {
            event.forwardTo(SignInView.ROUTE, back(event));
        }
    }

    private void detour(BeforeEnterEvent event, Caller caller, String route) {
        conditions.stream().map(condition -> condition.detour(caller, route)).flatMap(Optional::stream).filter(first -> !first.equals(route)).findFirst()
                .ifPresent(first -> event.forwardTo(first, back(event)));
    }

    private static QueryParameters back(BeforeEnterEvent event) {
        return QueryParameters.of("return", "/" + event.getLocation().getPathWithQueryParameters());
    }
}

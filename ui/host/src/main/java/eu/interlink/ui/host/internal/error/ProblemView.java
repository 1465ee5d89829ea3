package eu.interlink.ui.host.internal.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.QueryParameters;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.host.internal.auth.SignInView;
import eu.interlink.ui.host.internal.frame.PageFrame;
import eu.interlink.ui.kit.ProblemText;

/** A page that cannot be shown, for a reason that a person can understand. */
@ParentLayout(PageFrame.class)
public class ProblemView extends ErrorPage implements HasErrorParameter<Problem> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Problem> parameter) {
        Problem problem = parameter.getException();
        if (problem.kind() == Problem.Kind.FORBIDDEN && !CurrentCaller.get().signedIn()) {
            event.forwardTo(SignInView.ROUTE, QueryParameters.of("return", "/" + event.getLocation().getPathWithQueryParameters()));
            return 401;
        }
        String text = ProblemText.of(problem, getLocale());
        return switch (problem.kind()) {
            case NOT_FOUND -> show(VaadinIcon.SEARCH, "not.found.title", text, 404);
            case FORBIDDEN -> show(VaadinIcon.LOCK, "not.allowed.title", text, 403);
            case UNAVAILABLE -> show(VaadinIcon.CLOCK, "unavailable.title", text, 503);
            case INVALID, CONFLICT, LIMIT -> show(VaadinIcon.WARNING, "problem.title", text, 400);
        };
    }

    private int show(VaadinIcon icon, String title, String text, int status) {
        say(icon, t(title), text);
        return status;
    }
}

package eu.interlink.ui.host.internal.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.host.internal.frame.PageFrame;
import eu.interlink.ui.kit.ProblemText;
import java.util.Optional;

/** A page failed for a reason that only its makers can understand: it has an id, and the log has the rest. */
@ParentLayout(PageFrame.class)
public class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Optional<Problem> problem = Failures.problem(parameter.getException());
        if (problem.isPresent()) {
            say(VaadinIcon.WARNING, t("problem.title"), ProblemText.of(problem.get(), getLocale()));
            return 400;
        }
        String id = Failures.log(parameter.getException());
        say(VaadinIcon.TOOLS, t("failure.title"), t("failure.text", id));
        return 500;
    }
}

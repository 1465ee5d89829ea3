package eu.interlink.ui.host.internal.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.kit.Notices;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when an action of a page fails: a problem is told in words, anything else gets an id and is logged under it. */
@Component(service = Failures.class)
public class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        Optional<Problem> problem = problem(event.getThrowable());
        UI ui = UI.getCurrent();
        if (problem.isPresent() && ui != null) {
            Notices.problem(problem.get(), ui.getLocale());
            return;
        }
        String id = log(event.getThrowable());
        if (ui != null) {
            Notices.error(Words.TEXTS.get(ui.getLocale(), "failure.notice", id));
        }
    }

    /** The problem that a failure is, or was caused by. */
    static Optional<Problem> problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** @return id under which it is in the log */
    static String log(Throwable failure) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Failure {} of a page", id, failure);
        return id;
    }
}

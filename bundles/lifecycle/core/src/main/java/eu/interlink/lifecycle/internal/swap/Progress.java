package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.Step;
import eu.interlink.lifecycle.StepListener;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever wants to know where a change is. */
@Component(service = Progress.class)
public final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile List<StepListener> listeners = List.of();

    void reached(String id, Step step) {
        for (StepListener listener : listeners) {
            try {
                listener.reached(id, step);
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("A listener did not take the step {} of {}", step, id, e);
            }
        }
    }
}

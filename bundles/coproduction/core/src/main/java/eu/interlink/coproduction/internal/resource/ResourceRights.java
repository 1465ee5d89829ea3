package eu.interlink.coproduction.internal.resource;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.Rights;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers Interlinkers from the policy. */
@Component
public final class ResourceRights implements Rights {

    private final Policy policy;

    @Activate
    public ResourceRights(@Reference Policy policy) {
        this.policy = policy;
    }

    @Override
    public boolean may(Caller caller, Right right, UUID resource) {
        return policy.allows(caller, action(right), Optional.of(resource));
    }

    private static String action(Right right) {
        return switch (right) {
            case VIEW -> Actions.RESOURCE_VIEW;
            case CREATE -> Actions.RESOURCE_CREATE;
            case EDIT -> Actions.RESOURCE_EDIT;
            case DELETE -> Actions.RESOURCE_DELETE;
            case MANAGE -> Actions.RESOURCE_MANAGE;
        };
    }
}

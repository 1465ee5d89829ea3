package eu.interlink.interlinker.platform;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Asks the platform's policy engine. Ask at each call; never keep the answer. */
@ProviderType
public interface Rights {

    boolean may(Caller caller, Right right, UUID resource);

    /** @throws Problem of kind FORBIDDEN if the caller may not */
    default void require(Caller caller, Right right, UUID resource) {
        if (!may(caller, right, resource)) {
            throw Problem.forbidden("not-allowed", "You may not do this here. Ask an administrator of the process for the right.",
                    "right", right.name());
        }
    }
}

package eu.interlink.lifecycle;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells who and what uses an Interlinker, so that an administrator knows before a change. Register it as a service; answer quickly. */
@ConsumerType
public interface UnitUse {

    /** Amounts as of now; nothing for what is not used. */
    List<Plan.Use> of(String interlinker);
}

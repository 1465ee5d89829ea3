package eu.interlink.ui.host.internal.frame;

import eu.interlink.interlinker.Caller;
import eu.interlink.ui.api.PictureSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Finds the picture of the person for the head of the page. */
@Component(service = Faces.class)
public class Faces {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile PictureSource pictures;

    /** Address of the caller's picture, if there is one. */
    Optional<String> of(Caller caller) {
        PictureSource source = pictures;
        Optional<UUID> person = caller.person();
        return source == null || person.isEmpty() ? Optional.empty()
                : Optional.ofNullable(source.addresses(caller, List.of(person.get())).get(person.get()));
    }
}

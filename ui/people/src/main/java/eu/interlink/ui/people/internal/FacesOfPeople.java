package eu.interlink.ui.people.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.people.Pictures;
import eu.interlink.ui.api.PictureSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pictures for the page frame. */
@Component
public final class FacesOfPeople implements PictureSource {

    private final Pictures pictures;

    @Activate
    public FacesOfPeople(@Reference Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public Map<UUID, String> addresses(Caller caller, Collection<UUID> people) {
        return pictures.addresses(caller, people);
    }
}

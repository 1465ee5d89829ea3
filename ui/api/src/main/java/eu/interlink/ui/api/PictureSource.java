package eu.interlink.ui.api;

import eu.interlink.interlinker.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows pictures of people. A whiteboard service for the page frame, which knows no people. */
@ConsumerType
public interface PictureSource {

    /** Addresses relative to the platform's, for whoever has a picture. */
    Map<UUID, String> addresses(Caller caller, Collection<UUID> people);
}

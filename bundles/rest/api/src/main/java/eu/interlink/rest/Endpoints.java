package eu.interlink.rest;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The endpoints of one area. Register it as a service. */
@ConsumerType
public interface Endpoints {

    /** Heading in OpenAPI, e.g. {@code Processes}. */
    String tag();

    List<Endpoint> endpoints();
}

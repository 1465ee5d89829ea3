package eu.interlink.store;

import java.io.IOException;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds where a text stands, to prove that an erasure was complete. Slow: it reads everything. Register it as a service. */
@ConsumerType
public interface TextSearch {

    /**
     * Where the text stands, letters compared without case.
     *
     * @param text not empty
     * @return place, e.g. {@code people.person.name}, and how often; places without it are left out
     */
    Map<String, Long> occurrences(String text) throws IOException;
}

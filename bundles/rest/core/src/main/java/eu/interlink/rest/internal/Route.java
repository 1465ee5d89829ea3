package eu.interlink.rest.internal;

import eu.interlink.rest.Endpoint;
import java.io.InputStream;
import java.util.List;

/**
 * One endpoint, prepared for quick answers.
 *
 * @param tag        heading in OpenAPI
 * @param parameters names of the path parameters, in order
 */
record Route(Endpoint endpoint, String tag, List<String> parameters) {

    static Route of(Endpoint endpoint, String tag) {
        return new Route(endpoint, tag, PathTemplate.of(endpoint.path()).parameters());
    }

    boolean takesJson() {
        return endpoint.body().isPresent() && !takesStream();
    }

    boolean takesStream() {
        return endpoint.body().filter(InputStream.class::equals).isPresent();
    }

    /** Whether the answer is JSON or empty, so that the client's Accept header can be judged before the work is done. */
    boolean answersJson() {
        return !eu.interlink.rest.Stream.class.equals(endpoint.result());
    }
}

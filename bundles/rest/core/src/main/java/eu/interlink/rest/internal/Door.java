package eu.interlink.rest.internal;

import eu.interlink.rest.internal.openapi.InterlinkerDescriptions;
import eu.interlink.rest.internal.openapi.OpenApi;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that belongs to one set of endpoints. The mapper is renewed with it, so that it keeps no class of an area that is gone.
 */
final class Door {

    private final RouteTable table;
    private final JsonMapper mapper = Mappers.create();
    private volatile Optional<Description> description = Optional.empty();

    /** @param change of the Interlinkers at that time */
    private record Description(byte[] json, long change) {
    }

    Door(RouteTable table) {
        this.table = table;
    }

    RouteTable table() {
        return table;
    }

    JsonMapper mapper() {
        return mapper;
    }

    /** The description of all endpoints and Interlinkers, made when it is first asked for and kept until one of them changes. */
    byte[] openApi(InterlinkerDescriptions interlinkers) {
        long change = interlinkers.change();
        Optional<Description> made = description.filter(present -> present.change() == change);
        if (made.isEmpty()) {
            made = Optional.of(new Description(mapper.writeValueAsBytes(new OpenApi(table.routes().stream()
                    .map(route -> new OpenApi.Operation(route.endpoint(), route.tag(), route.parameters())).toList(), interlinkers).document()), change));
            description = made;
        }
        return made.get().json();
    }
}

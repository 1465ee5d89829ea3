package eu.interlink.rest.internal;

import eu.interlink.rest.internal.openapi.OpenApi;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that belongs to one set of endpoints. The mapper is renewed with it, so that it keeps no class of an area that is gone.
 */
final class Door {

    private final RouteTable table;
    private final JsonMapper mapper = Mappers.create();
    private volatile byte[] openApi = new byte[0];

    Door(RouteTable table) {
        this.table = table;
    }

    RouteTable table() {
        return table;
    }

    JsonMapper mapper() {
        return mapper;
    }

    /** The description of all endpoints, made when it is first asked for. */
    byte[] openApi() {
        byte[] made = openApi;
        if (made.length == 0) {
            made = mapper.writeValueAsBytes(new OpenApi(table.routes().stream()
                    .map(route -> new OpenApi.Operation(route.endpoint(), route.tag(), route.parameters())).toList()).document());
            openApi = made;
        }
        return made;
    }
}

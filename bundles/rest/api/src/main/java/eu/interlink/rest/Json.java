package eu.interlink.rest;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * JSON that a handler has rendered itself, e.g. because it keeps it in a cache. It goes out as it is. The endpoint still names the type
 * of the result, for OpenAPI.
 *
 * @param utf8 one JSON text in UTF-8; must not be changed afterwards
 */
public record Json(byte[] utf8) {

    public Json {
        Objects.requireNonNull(utf8);
    }

    public static Json of(String text) {
        return new Json(text.getBytes(StandardCharsets.UTF_8));
    }
}

package eu.interlink.rest;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** One request, already authenticated. */
@ProviderType
public interface Call {

    /** Most rows of one page. */
    int MAX_LIMIT = 200;

    Caller caller();

    /** Value of a part of the path template. */
    String path(String name);

    Optional<String> query(String name);

    Optional<String> header(String name);

    /** Network address that the request came from, for limits; empty if it is not known. */
    default String address() {
        return "";
    }

    /** The JSON body. @throws Problem INVALID with what is wrong and where */
    <T> T body(Class<T> type);

    /** The raw body. */
    InputStream stream();

    /** @throws Problem NOT_FOUND if the part of the path is no id */
    default UUID id(String name) {
        try {
            return UUID.fromString(path(name));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound(name);
        }
    }

    /** @throws Problem INVALID if it is there and no number */
    default int integer(String name, int fallback) {
        return query(name).map(text -> {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw Problem.invalid("not-a-number", "The parameter '" + name + "' must be a number.", "field", name);
            }
        }).orElse(fallback);
    }

    /** One of the names of an enumeration. @throws Problem INVALID {@code not-a-choice} with those that there are, if it is there and none of them */
    default <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return query(name).map(text -> Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst().orElseThrow(() ->
                Problem.invalid("not-a-choice", "The parameter '" + name + "' must be one of " + Arrays.toString(type.getEnumConstants()) + ".", "field", name)));
    }

    default int offset() {
        return Math.max(0, integer("offset", 0));
    }

    default int limit() {
        return Math.clamp(integer("limit", 50), 1, MAX_LIMIT);
    }
}

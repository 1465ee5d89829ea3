package eu.interlink.rest;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One operation of the HTTP API under {@code /api/v1}.
 *
 * @param method    GET, POST, PUT, PATCH or DELETE
 * @param path      template, e.g. {@code /processes/{id}/tree}
 * @param action    policy action that the service behind it asks for; documented in OpenAPI. {@code public} needs no sign-in
 * @param summary   one English sentence for OpenAPI
 * @param query     query parameters it understands
 * @param body      Java type of the JSON body (a record), empty if it takes none; {@link java.io.InputStream} for a raw body. A part of
 *                  the record that may be absent is an {@link Optional}; absent lists, sets and maps are read as empty ones; everything
 *                  else must be there, or the request is refused
 * @param result    Java type of the JSON answer, {@link Void} for none; {@link Stream} for anything else. The handler may return
 *                  {@link Json} instead
 * @param status    status of success, e.g. 200, 201, 204
 * @param handler   does it
 */
public record Endpoint(String method, String path, String action, String summary, List<Parameter> query, Optional<Type> body, Type result,
        int status, Handler handler) {

    /** @param name of the query parameter  @param summary one English sentence  @param integer true for a number */
    public record Parameter(String name, String summary, boolean integer) {
    }

    /** Calls a service and returns its result, which is written as JSON. Throws {@link eu.interlink.interlinker.Problem}. */
    @FunctionalInterface
    public interface Handler {
        Object handle(Call call) throws Exception;
    }

    public Endpoint {
        Objects.requireNonNull(handler);
        query = List.copyOf(query);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("Path must start with /: " + path);
        }
    }

    /** A GET endpoint with a JSON answer. */
    public static Endpoint get(String path, String action, String summary, Type result, Handler handler) {
        return new Endpoint("GET", path, action, summary, List.of(), Optional.empty(), result, 200, handler);
    }

    /** A POST endpoint with a JSON body and a JSON answer, status 201. */
    public static Endpoint post(String path, String action, String summary, Type body, Type result, Handler handler) {
        return new Endpoint("POST", path, action, summary, List.of(), Optional.of(body), result, 201, handler);
    }

    /** A POST endpoint without a body that does something and answers with JSON, status 200. */
    public static Endpoint act(String path, String action, String summary, Type result, Handler handler) {
        return new Endpoint("POST", path, action, summary, List.of(), Optional.empty(), result, 200, handler);
    }

    /** A PUT endpoint with a JSON body and a JSON answer, status 200. */
    public static Endpoint put(String path, String action, String summary, Type body, Type result, Handler handler) {
        return new Endpoint("PUT", path, action, summary, List.of(), Optional.of(body), result, 200, handler);
    }

    /** A DELETE endpoint without an answer, status 204. */
    public static Endpoint delete(String path, String action, String summary, Handler handler) {
        return new Endpoint("DELETE", path, action, summary, List.of(), Optional.empty(), Void.class, 204, handler);
    }

    /** The same endpoint with query parameters {@code offset} and {@code limit}. */
    public Endpoint paged() {
        return with(new Parameter("offset", "Index of the first row, 0 if absent.", true),
                new Parameter("limit", "Most rows, 50 if absent, 200 at most.", true));
    }

    public Endpoint with(Parameter... parameters) {
        List<Parameter> all = new java.util.ArrayList<>(query);
        all.addAll(List.of(parameters));
        return new Endpoint(method, path, action, summary, all, body, result, status, handler);
    }

    public Endpoint status(int code) {
        return new Endpoint(method, path, action, summary, query, body, result, code, handler);
    }
}

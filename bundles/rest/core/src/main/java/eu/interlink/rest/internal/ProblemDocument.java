package eu.interlink.rest.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.Map;

/**
 * What a client gets instead of an answer (RFC 9457).
 *
 * @param type    {@code urn:interlink:problem:<code>}
 * @param title   the same words for the same kind of problem
 * @param status  HTTP status
 * @param detail  what happened and what to do
 * @param code    stable name
 * @param details values that belong to the code
 */
record ProblemDocument(String type, String title, int status, String detail, String code, Map<String, String> details) {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    /** @param caller who asked: somebody who is not signed in is asked to sign in rather than refused */
    static ProblemDocument of(Problem problem, Caller caller) {
        return switch (problem.kind()) {
            case INVALID -> of(problem, "Wrong input", 400);
            case FORBIDDEN -> caller.kind() == Caller.Kind.ANONYMOUS ? of(problem, "Sign-in needed", 401) : of(problem, "Not allowed", 403);
            case NOT_FOUND -> of(problem, "Not found", 404);
            case CONFLICT -> of(problem, "Conflict", 409);
            case LIMIT -> problem.details().containsKey("seconds") ? of(problem, "Too many requests", TOO_MANY) : of(problem, "Too large", TOO_LARGE);
            case UNAVAILABLE -> of(problem, "Not available now", 503);
        };
    }

    static ProblemDocument of(int status, String title, String code, String detail) {
        return new ProblemDocument("urn:interlink:problem:" + code, title, status, detail, code, Map.of());
    }

    private static ProblemDocument of(Problem problem, String title, int status) {
        return new ProblemDocument("urn:interlink:problem:" + problem.code(), title, status, problem.getMessage(), problem.code(), problem.details());
    }
}

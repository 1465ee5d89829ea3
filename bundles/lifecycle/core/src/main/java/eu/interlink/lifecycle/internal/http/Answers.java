package eu.interlink.lifecycle.internal.http;

import eu.interlink.interlinker.Problem;
import eu.interlink.rest.UnreadBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers that the platform gives itself, as problem+json (RFC 9457). */
final class Answers {

    private final JsonMapper json = JsonMapper.builder().build();

    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 404, "not-found", "There is no such Interlinker, or it has no pages of its own.");
    }

    void notHereNow(HttpServletRequest request, HttpServletResponse response, String id) throws IOException {
        response.setHeader("Retry-After", "1");
        write(request, response, 503, "interlinker-not-available", "The Interlinker '" + id + "' is not available now. Try again in a moment.");
    }

    void signInNeeded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(request, response, 401, "not-signed-in", "Sign in first.");
    }

    void foreignOrigin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 403, "foreign-origin", "This request does not come from a page of this platform, so it was not carried out.");
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 413, "file-too-large", "The request is too large.");
    }

    void problem(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        String seconds = problem.details().getOrDefault("seconds", "");
        int status = switch (problem.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            // Too often comes with the time to wait; anything else is too large, and trying again would not help.
            case LIMIT -> seconds.isEmpty() ? 413 : 429;
            case UNAVAILABLE -> 503;
        };
        if (status == 429) {
            response.setHeader("Retry-After", seconds);
        } else if (status == 503) {
            response.setHeader("Retry-After", seconds.isEmpty() ? "1" : seconds);
        }
        write(request, response, status, problem.code(), problem.getMessage());
    }

    /** @param incident in the log under that name */
    void failed(HttpServletRequest request, HttpServletResponse response, String incident) throws IOException {
        write(request, response, 500, "failed", "Something went wrong. Tell the administrator the number " + incident + ".");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status, String code, String text) throws IOException {
        byte[] body = json.writeValueAsString(Map.of("type", "urn:interlink:problem:" + code, "title", code, "status", status, "code", code,
                "detail", text)).getBytes(StandardCharsets.UTF_8);
        UnreadBody.settle(request, response);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

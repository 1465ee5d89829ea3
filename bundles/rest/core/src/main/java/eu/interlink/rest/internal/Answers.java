package eu.interlink.rest.internal;

import eu.interlink.rest.Json;
import eu.interlink.rest.Stream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers. */
final class Answers {

    private static final String JSON = "application/json";
    private static final int NO_CONTENT = 204;

    private Answers() {
    }

    /** What every answer below {@code /api} carries: it is data, never a page. For a response that has no headers yet. */
    static void protect(HttpServletResponse response) {
        response.addHeader("X-Content-Type-Options", "nosniff");
        response.addHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.addHeader("Cache-Control", "no-store");
        response.addHeader("Referrer-Policy", "no-referrer");
    }

    static void write(HttpServletResponse response, Object result, int status, JsonMapper mapper) throws IOException {
        switch (result) {
            case null -> response.setStatus(NO_CONTENT);
            case Json json -> bytes(response, status, JSON, json.utf8());
            case Stream stream -> stream(response, status, stream);
            default -> bytes(response, status, JSON, mapper.writeValueAsBytes(result));
        }
    }

    static void problem(HttpServletResponse response, ProblemDocument document, JsonMapper mapper) throws IOException {
        bytes(response, document.status(), ProblemDocument.MEDIA_TYPE, mapper.writeValueAsBytes(document));
    }

    private static void bytes(HttpServletResponse response, int status, String mediaType, byte[] content) throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static void stream(HttpServletResponse response, int status, Stream stream) throws IOException {
        response.setStatus(status);
        response.setContentType(stream.mediaType());
        stream.fileName().ifPresent(name -> response.setHeader("Content-Disposition", disposition(name)));
        stream.writer().write(response.getOutputStream());
    }

    /** RFC 6266: plain letters for old clients, the real name for the others. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

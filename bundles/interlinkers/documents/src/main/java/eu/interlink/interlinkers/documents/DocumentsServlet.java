package eu.interlink.interlinkers.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Problem;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents over HTTP, below {@code /interlinkers/documents}: {@code GET /<resource>} tells the versions,
 * {@code GET /<resource>/<version>/<file name>} gives a file ({@code ?download} as a download),
 * {@code POST /<resource>?name=...&comment=...} adds a version from the body. Problems are turned into answers by the platform.
 */
@Component(service = Servlet.class, property = Interlinker.ID + "=" + DocumentsInterlinker.ID)
public final class DocumentsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 200;

    private final transient Documents documents;
    private final transient JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT)).build();

    @Activate
    public DocumentsServlet(@Reference Documents documents) {
        this.documents = documents;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = path(request);
        switch (path.length) {
            case 1 -> write(response, HttpServletResponse.SC_OK, documents.versions(caller(request), id(path[0]), Integer.MAX_VALUE, LISTED));
            case 2, 3 -> send(request, response, documents.version(caller(request), id(path[0]), number(path[1])));
            default -> throw Problem.notFound("address");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = path(request);
        if (path.length != 1) {
            throw Problem.notFound("address");
        }
        String name = Optional.ofNullable(request.getParameter("name"))
                .orElseThrow(() -> Problem.invalid("name-missing", "Give the name of the file in the parameter 'name'.", "field", "name"));
        write(response, HttpServletResponse.SC_CREATED, documents.add(caller(request), id(path[0]), name,
                Optional.ofNullable(request.getParameter("comment")).orElse(""), request.getInputStream()));
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Version version) throws IOException {
        String tag = "\"" + version.file().sha256() + "\"";
        String type = version.file().mediaType();
        response.setHeader("ETag", tag);
        // Kept by the browser, but asked for each time: rights may have changed.
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Accept-Ranges", "bytes");
        // Before the answer "not modified": the platform chooses its security headers by the type, and browsers take those of any answer.
        response.setContentType(MediaKinds.isText(type) ? "text/plain;charset=utf-8" : type);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean shown = MediaKinds.shownByBrowsers(type) && request.getParameter("download") == null;
        response.setHeader("Content-Disposition", Disposition.of(shown ? "inline" : "attachment", version.file().name()));
        String range = request.getHeader("Range");
        String condition = request.getHeader("If-Range");
        if (ByteRange.asked(range) && (condition == null || condition.equals(tag))) {
            part(response, version, range);
        } else {
            response.setContentLengthLong(version.file().size());
            try (InputStream in = documents.open(version)) {
                in.transferTo(response.getOutputStream());
            }
        }
    }

    private void part(HttpServletResponse response, Version version, String header) throws IOException {
        long size = version.file().size();
        Optional<ByteRange> range = ByteRange.of(header, size);
        if (range.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + size);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", "bytes " + range.get().first() + "-" + range.get().last() + "/" + size);
        response.setContentLengthLong(range.get().length());
        try (InputStream in = documents.open(version)) {
            in.skipNBytes(range.get().first());
            copy(in, response, range.get().length());
        }
    }

    private static void copy(InputStream in, HttpServletResponse response, long length) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            response.getOutputStream().write(buffer, 0, read);
            left -= read;
        }
    }

    private void write(HttpServletResponse response, int status, Object answer) throws IOException {
        byte[] body = json.writeValueAsBytes(answer);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Caller caller(HttpServletRequest request) {
        return request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller ? caller : Caller.anonymous(Locale.ENGLISH);
    }

    private static String[] path(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        // A file name may hold anything but a slash; what comes after a third one is part of no address.
        return path.substring(1).split("/", -1);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("document");
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Problem.notFound("version");
        }
    }
}

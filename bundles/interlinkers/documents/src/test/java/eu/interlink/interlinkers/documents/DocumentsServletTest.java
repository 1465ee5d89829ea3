package eu.interlink.interlinkers.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsServletTest {

    @TempDir
    Path data;

    private final Server server = new Server(0);
    private final HttpClient http = HttpClient.newHttpClient();
    private Fixture fixture;
    private Caller caller;

    /** Does what the platform does around a servlet: says who is calling, turns problems into answers. */
    private final class Platform extends HttpFilter {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
            request.setAttribute(Caller.ATTRIBUTE, caller);
            try {
                chain.doFilter(request, response);
            } catch (Problem problem) {
                response.reset();
                response.setStatus(switch (problem.kind()) {
                    case INVALID -> 400;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 409;
                    case LIMIT -> 413;
                    case UNAVAILABLE -> 503;
                });
            }
        }
    }

    @BeforeEach
    void open() throws Exception {
        fixture = new Fixture("h2", data);
        caller = fixture.reader;
        ServletContextHandler context = new ServletContextHandler("/documents");
        context.addFilter(new FilterHolder(new Platform()), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new DocumentsServlet(fixture.documents)), "/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        server.stop();
        fixture.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + "/documents" + path));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private UUID file(String name, String content) throws IOException {
        UUID id = fixture.empty();
        fixture.documents.add(fixture.anna, id, name, "", Fixture.stream(content));
        return id;
    }

    @Test
    void a_version_comes_with_its_type_name_and_tag() throws Exception {
        UUID id = file("año \"🙂.txt", "hello");
        HttpResponse<String> response = get("/" + id + "/1/x.txt");
        assertEquals(200, response.statusCode());
        assertEquals("hello", response.body());
        assertEquals("text/plain;charset=utf-8", header(response, "Content-Type"));
        assertEquals("inline; filename=\"a_o __.txt\"; filename*=UTF-8''a%C3%B1o%20_%F0%9F%99%82.txt", header(response, "Content-Disposition"));
        assertEquals("private, no-cache", header(response, "Cache-Control"));
        assertEquals("\"" + fixture.documents.version(fixture.anna, id, 1).file().sha256() + "\"", header(response, "ETag"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "page.html | <html><script>alert(1)</script></html> | text/html | attachment",
        "picture.svg | <svg xmlns='http://www.w3.org/2000/svg'></svg> | image/svg+xml | attachment",
        "data.csv | a,b | text/plain;charset=utf-8 | inline",
        "a.md | # A | text/plain;charset=utf-8 | inline",
        "a.pdf | %PDF-1.4 | application/pdf | inline",
        "picture.png | <html>not a picture</html> | text/html | attachment"})
    void only_what_is_safe_is_shown_by_the_browser_itself(String name, String content, String type, String disposition) throws Exception {
        UUID id = file(name, content);
        HttpResponse<String> response = get("/" + id + "/1/" + name);
        assertEquals(type, header(response, "Content-Type"));
        assertTrue(header(response, "Content-Disposition").startsWith(disposition + ";"), header(response, "Content-Disposition"));
        assertTrue(header(get("/" + id + "/1/" + name + "?download"), "Content-Disposition").startsWith("attachment;"));
    }

    @Test
    void what_the_browser_has_already_is_not_sent_again_but_rights_are_asked() throws Exception {
        UUID id = file("a.txt", "hello");
        String tag = header(get("/" + id + "/1/a.txt"), "ETag");
        assertEquals(304, get("/" + id + "/1/a.txt", "If-None-Match", tag).statusCode());
        caller = fixture.stranger;
        assertEquals(403, get("/" + id + "/1/a.txt", "If-None-Match", tag).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bytes=0-4 | 206 | 01234 | bytes 0-4/10",
        "bytes=8- | 206 | 89 | bytes 8-9/10",
        "bytes=-3 | 206 | 789 | bytes 7-9/10",
        "bytes=-30 | 206 | 0123456789 | bytes 0-9/10",
        "bytes=5-500 | 206 | 56789 | bytes 5-9/10",
        "bytes=10- | 416 | '' | bytes */10",
        "bytes=-0 | 416 | '' | bytes */10",
        "bytes=5-2 | 416 | '' | bytes */10",
        "bytes=0-1,4-5 | 200 | 0123456789 | ''",
        "lines=0-1 | 200 | 0123456789 | ''",
        "bytes=99999999999999999999- | 200 | 0123456789 | ''",
        "bytes=- | 200 | 0123456789 | ''"})
    void a_part_of_a_file_can_be_asked_for(String range, int status, String body, String contentRange) throws Exception {
        HttpResponse<String> response = get("/" + file("a.txt", "0123456789") + "/1/a.txt", "Range", range);
        assertEquals(status, response.statusCode());
        assertEquals(body, response.body());
        assertEquals(contentRange, header(response, "Content-Range"));
    }

    @Test
    void a_part_of_another_content_is_answered_with_the_whole() throws Exception {
        HttpResponse<String> response = get("/" + file("a.txt", "0123456789") + "/1/a.txt", "Range", "bytes=0-1", "If-Range", "\"other\"");
        assertEquals(200, response.statusCode());
        assertEquals("0123456789", response.body());
    }

    @Test
    void versions_are_listed_and_added_without_a_screen() throws Exception {
        UUID id = fixture.empty();
        caller = fixture.anna;
        HttpRequest.Builder add = request("/" + id + "?name=../a%20b.txt&comment=first").header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("hello"));
        assertEquals(201, http.send(add.build(), HttpResponse.BodyHandlers.ofString()).statusCode());
        String list = get("/" + id).body();
        assertTrue(list.contains("\"a b.txt\"") && list.contains("\"first\""), list);
        caller = fixture.reader;
        assertEquals(403, http.send(add.build(), HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"/", "/x", "/x/1/a", "/018f0000-0000-7000-8000-000000000001/1/a", "/018f0000-0000-7000-8000-000000000001/a/b/c/d",
        "/018f0000-0000-7000-8000-000000000001/99999999999/a"})
    void strange_addresses_are_not_found(String path) throws Exception {
        assertEquals(404, get(path).statusCode());
    }
}

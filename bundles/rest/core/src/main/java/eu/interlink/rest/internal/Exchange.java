package eu.interlink.rest.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Call;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One request on its way to a handler. */
final class Exchange implements Call {

    private final HttpServletRequest request;
    private final Caller caller;
    private final Route route;
    private final List<String> values;
    private final JsonMapper mapper;
    private final Limits limits;
    private Optional<Map<String, String>> query = Optional.empty();

    Exchange(HttpServletRequest request, Caller caller, RouteTable.Found.Match match, JsonMapper mapper, Limits limits) {
        this.request = request;
        this.caller = caller;
        this.route = match.route();
        this.values = match.values();
        this.mapper = mapper;
        this.limits = limits;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public String path(String name) {
        int position = route.parameters().indexOf(name);
        if (position < 0) {
            throw new NoSuchElementException("The path " + route.endpoint().path() + " has no part '" + name + "'");
        }
        return values.get(position);
    }

    @Override
    public Optional<String> query(String name) {
        if (query.isEmpty()) {
            query = Optional.of(Paths.query(request.getQueryString()));
        }
        return Optional.ofNullable(query.get().get(name));
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    @Override
    public String address() {
        return Optional.ofNullable(request.getRemoteAddr()).orElse("");
    }

    @Override
    public <T> T body(Class<T> type) {
        try {
            byte[] text = limited(limits.json_bytes()).readAllBytes();
            requireNoNul(text);
            T read = mapper.readValue(text, type);
            if (read == null) {
                throw Problem.invalid("wrong-value", "The body must not be null.");
            }
            return read;
        } catch (JacksonException e) {
            throw BodyProblems.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A NUL character is legal JSON, but no database stores it in a text. */
    private static void requireNoNul(byte[] text) {
        for (int i = 0; i + 1 < text.length; i++) {
            if (text[i] == '\\') {
                if (text[i + 1] == 'u' && i + 5 < text.length && text[i + 2] == '0' && text[i + 3] == '0' && text[i + 4] == '0' && text[i + 5] == '0') {
                    throw Problem.invalid("control-character", "The body has a NUL character in a text. Leave it out.");
                }
                i++;
            }
        }
    }

    @Override
    public InputStream stream() {
        try {
            return limited(limits.stream_bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream limited(long max) throws IOException {
        if (request.getContentLengthLong() > max) {
            throw LimitedStream.tooLarge(max);
        }
        return new LimitedStream(request.getInputStream(), max);
    }
}

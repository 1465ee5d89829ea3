package eu.interlink.coproduction.internal.link;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a server says to one question of HTTP/1.1 (RFC 9112), of the body only the beginning. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final int MAX_LINE = 8_192;
    private static final int MAX_HEADERS = 100;

    /** @param max bytes of the body that are read; what comes after them is left */
    static Answer read(InputStream in, int max) throws IOException {
        String[] first = line(in).split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
            throw new IOException("No answer of HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        int lines = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1 || ++lines > MAX_HEADERS) {
                throw new IOException("Headers cannot be read");
            }
            headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(first[1]);
        return new Answer(status, headers, status == 200 ? body(in, headers, max) : new byte[0]);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static byte[] body(InputStream in, Map<String, String> headers, int max) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks(in, max);
        }
        long length = number(headers.getOrDefault("content-length", "" + max), 10);
        return in.readNBytes((int) Math.min(length, max));
    }

    private static byte[] chunks(InputStream in, int max) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (body.size() < max) {
            long size = number(line(in).split(";", 2)[0].strip(), 16);
            if (size == 0) {
                break;
            }
            int wanted = (int) Math.min(size, max - body.size());
            byte[] bytes = in.readNBytes(wanted);
            body.writeBytes(bytes);
            if (bytes.length < wanted || wanted < size) {
                break;
            }
            line(in);
        }
        return body.toByteArray();
    }

    private static long number(String text, int radix) throws IOException {
        try {
            long number = Long.parseLong(text, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IOException("A length cannot be read", e);
        }
        throw new IOException("A length is below zero");
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0 || line.size() == MAX_LINE) {
                throw new EOFException("A line does not end");
            }
            line.write(letter);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}

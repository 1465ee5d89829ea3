package eu.interlink.rest.internal;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What a refused request still sends. RFC 9112, 9.3: a server that does not read a body to its end must close the connection, and a client
 * that is not told so meets the closing with its next request.
 */
final class UnreadBody {

    private static final int WORTH_READING = 64 * 1024;

    private UnreadBody() {
    }

    /** Reads what is small, so that the connection stays; announces the end of the connection otherwise. */
    static void settle(HttpServletRequest request, HttpServletResponse response) {
        long length = request.getContentLengthLong();
        if (length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null) {
            return;
        }
        try {
            ServletInputStream body = request.getInputStream();
            if (body.isFinished()) {
                return;
            }
            if (length > 0 && length <= WORTH_READING) {
                body.transferTo(OutputStream.nullOutputStream());
                return;
            }
        } catch (IOException | IllegalStateException e) {
            // The client is gone or half gone: the connection is of no more use.
        }
        response.setHeader("Connection", "close");
    }
}

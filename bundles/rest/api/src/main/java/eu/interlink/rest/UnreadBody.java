package eu.interlink.rest;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What a request still sends when its answer is known. RFC 9112, 9.3: a server that does not read a body to its end must close the connection,
 * and a client that is not told so meets the closing with its next request.
 */
public final class UnreadBody {

    private static final int WORTH_READING = 64 * 1024;

    private UnreadBody() {
    }

    /** Reads what is small, so that the connection stays; announces the end of the connection otherwise. Best called before the answer is written. */
    public static void settle(HttpServletRequest request, HttpServletResponse response) {
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
        } catch (IllegalStateException e) {
            // Somebody reads it as text, and to its end as a rule.
            return;
        } catch (IOException e) {
            // The client is gone or half gone: the connection is of no more use.
        }
        response.setHeader("Connection", "close");
    }
}

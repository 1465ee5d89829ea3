package eu.interlink.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * An answer that is no JSON.
 *
 * @param mediaType content type
 * @param fileName  offered to the browser as a download if present
 * @param writer    writes the content; does not close the stream
 */
public record Stream(String mediaType, Optional<String> fileName, Writer writer) {

    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }
}

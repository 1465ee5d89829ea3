package eu.interlink.interlinker;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Optional: an {@link Interlinker} that also implements this gives its resources out as files that other programs open. Without it, only
 * {@link Interlinker#archive} is offered, to those who manage the place.
 */
@ConsumerType
public interface Exporter {

    /**
     * A format of one resource.
     *
     * @param id        stable, {@code [a-z][a-z0-9-]{0,30}}, not {@code archive}
     * @param name      for a menu, per language, e.g. "Table (CSV)"
     * @param mediaType e.g. {@code text/csv}
     * @param extension of the file, without the dot; letters and digits
     */
    record Format(String id, LocalizedText name, String mediaType, String extension) {

        public Format {
            if (!id.matches("[a-z][a-z0-9-]{0,30}") || "archive".equals(id)) {
                throw new IllegalArgumentException("Not an id of a format: " + id);
            }
            if (!extension.matches("[A-Za-z0-9]{0,10}")) {
                throw new IllegalArgumentException("Not an extension: " + extension);
            }
            Objects.requireNonNull(name);
            Objects.requireNonNull(mediaType);
        }
    }

    /** In which formats a resource can be had now; empty if there is nothing to give out. */
    List<Format> formats(Caller caller, UUID resource);

    /** Writes the resource. Does not close the stream. Asked for formats of {@link #formats} only. */
    void export(Caller caller, UUID resource, String format, OutputStream out) throws IOException;
}

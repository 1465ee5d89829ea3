package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Takes single resources out of the platform, as files. */
@ProviderType
public interface ResourceExports {

    /** The id of the format in which an Interlinker keeps everything that it holds of a resource. */
    String ARCHIVE = "archive";

    /** @param name in the caller's language; empty for the archive, which is called differently on each screen */
    record Format(String id, String name) {
    }

    /** A file that is ready. Close it: it lies on the disk until then. */
    @ProviderType
    interface Export extends AutoCloseable {

        /** Without folders and characters that file systems refuse. */
        String fileName();

        String mediaType();

        /** In bytes. */
        long size();

        InputStream open() throws IOException;

        @Override
        void close();
    }

    /**
     * In which formats the caller can have a resource. Asks its Interlinker, for three seconds at most. Those who manage the place can also have the
     * archive; of a link there is none.
     *
     * @throws eu.interlink.interlinker.Problem UNAVAILABLE {@code interlinker-not-available}, {@code interlinker-slow}, {@code interlinker-failed}
     */
    @Requires("coproduction.resource.view")
    List<Format> formats(Caller caller, UUID resource);

    /**
     * Has the Interlinker write a resource in a format, for half a minute at most. The archive holds everything, also what the screens of the Interlinker keep from
     * readers, so it asks for the right to manage.
     *
     * @throws eu.interlink.interlinker.Problem as {@link #formats}; INVALID {@code format-unknown}; LIMIT {@code export-too-large} with more than 1 GB; CONFLICT
     *                                          {@code resource-in-trash}, {@code resource-not-ready}; or what the Interlinker says
     */
    @Requires("coproduction.resource.view")
    Export export(Caller caller, UUID resource, String format);
}

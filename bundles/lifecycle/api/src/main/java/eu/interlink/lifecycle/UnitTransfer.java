package eu.interlink.lifecycle;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes the data of an Interlinker out before it is removed, and brings it back. The file is a zip: {@code data.json} lists the
 * resources as the platform knows them, {@code content/<id>} is what the Interlinker itself wrote of each. It holds personal data.
 */
@ProviderType
public interface UnitTransfer {

    /**
     * What came of bringing data back.
     *
     * @param restored resources that are there again
     * @param present  resources that were there anyway, and were left alone
     * @param left     what could not be brought back, and why
     */
    record Restored(int restored, int present, List<Left> left) {

        public Restored {
            left = List.copyOf(left);
        }
    }

    /** @param name of a resource  @param reason English sentence */
    record Left(String name, String reason) {
    }

    /**
     * Writes all resources of an Interlinker, also those in the trash. Does not close the stream.
     *
     * @throws Problem UNAVAILABLE if it is not in use, for only it can write its content; or what it says
     */
    @Requires("lifecycle.change")
    void write(Caller caller, String id, OutputStream out) throws IOException;

    /**
     * Reads what {@link #write} wrote. Each resource goes back to its task, under its id; one whose task is gone, or that the
     * Interlinker does not take, is told and left. Repeatable.
     *
     * @throws Problem INVALID if the file is of something else, UNAVAILABLE if the Interlinker is not in use
     */
    @Requires("lifecycle.change")
    Restored read(Caller caller, String id, Path file) throws IOException;
}

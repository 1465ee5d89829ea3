package eu.interlink.access;

import eu.interlink.interlinker.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What one area keeps about people. Register it as a service: the people area asks all of them for the package that a person may take
 * away (GDPR article 15 and 20) and has them forget a person (article 17). It has asked the policy already.
 */
@ConsumerType
public interface PersonData {

    /** Who a person is, for texts that hold the name itself. @param email sign-in name, in lower case */
    record Identity(UUID person, String name, String email) {
    }

    /**
     * Something that nobody but this person administers.
     *
     * @param kind stable name, e.g. {@code process}
     */
    record Duty(String kind, UUID id, String name) {
    }

    /** Takes what an area gives for the package. */
    interface Package {

        /** @param name file name without folder and ending  @param content records, lists and maps, written as JSON */
        void json(String name, Object content) throws IOException;

        /** @param name file name without folder. Reads the stream to its end and does not close it. */
        void file(String name, InputStream content) throws IOException;
    }

    /** Stable name of the area, the folder in the package. */
    String area();

    /** Gives everything that the area keeps about a person. */
    void export(UUID person, Package into) throws IOException;

    /** What would have no administrator without this person. */
    default List<Duty> duties(UUID person) {
        return List.of();
    }

    /** Another person administers from now on, beside the first one, what only that one did. */
    default void handOver(Caller caller, UUID from, UUID to) {
    }

    /**
     * Deletes what the area keeps about a person. What must stand, because others need it, keeps the id, which leads to nobody afterwards.
     * In the transaction of the erasure; must do no harm when it is called again.
     */
    void erase(Identity identity);
}

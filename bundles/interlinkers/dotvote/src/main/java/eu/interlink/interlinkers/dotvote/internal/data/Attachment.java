package eu.interlink.interlinkers.dotvote.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Further data that hangs on the ballots, brought by a later version of this bundle. Its rows reference the ballot and go with it, so
 * that an earlier version that does not know of them leaves nothing behind.
 */
public interface Attachment {

    /** Name of its part of an archive. */
    String name();

    /** Adds its data of a poll to an archive; adds nothing if there is none. */
    void archive(Connection connection, UUID resource, ObjectNode into) throws SQLException;

    /** Reads its part of an archive; the ballots are already there. */
    void restore(Connection connection, UUID resource, JsonNode part) throws SQLException;

    /** Adds what it holds about a person in a poll to the person's data. */
    void personalData(Connection connection, UUID resource, UUID person, ObjectNode into) throws SQLException;
}

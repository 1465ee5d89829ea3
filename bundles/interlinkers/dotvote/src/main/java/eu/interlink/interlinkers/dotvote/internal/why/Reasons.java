package eu.interlink.interlinkers.dotvote.internal.why;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinker.platform.Rights;
import eu.interlink.interlinkers.dotvote.internal.data.Attachment;
import eu.interlink.interlinkers.dotvote.internal.data.Db;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Why somebody gave the dots as they did: a short text beside the ballot, shown to everybody without the name. Since version 1.1. */
@Component(service = {Reasons.class, Attachment.class})
public final class Reasons implements Attachment {

    /** Longest reason, in characters. */
    public static final int MAX = 1000;

    private static final String PART = "reasons";

    private final Db db;
    private final Rights rights;
    private final Live live;

    @Activate
    public Reasons(@Reference(target = "(interlink.schema=dotvote)") DataSource source, @Reference Rights rights, @Reference Live live) {
        db = new Db(source);
        this.rights = rights;
        this.live = live;
    }

    /** The caller's own, an empty string if there is none. */
    public String mine(Caller caller, UUID resource) {
        rights.require(caller, Right.VIEW, resource);
        return db.transaction(connection -> Db.list(connection, row -> row.getString(1), "select words from reason where resource = ? and person = ?",
                resource, caller.requirePerson())).stream().findFirst().orElse("");
    }

    /** Everybody's, without names, in an order that tells nothing. */
    public List<String> all(Caller caller, UUID resource) {
        rights.require(caller, Right.VIEW, resource);
        return db.transaction(connection -> Db.list(connection, row -> row.getString(1), "select words from reason where resource = ? order by words",
                resource));
    }

    /**
     * Writes the caller's reason; an empty one removes it.
     *
     * @throws Problem CONFLICT {@code no-dots-yet} if the caller has given no dots, INVALID {@code reason-too-long}
     */
    public void put(Caller caller, UUID resource, String words) {
        rights.require(caller, Right.VIEW, resource);
        UUID person = caller.requirePerson();
        String text = words.strip();
        if (text.length() > MAX) {
            throw Problem.invalid("reason-too-long", "The reason is too long. At most " + MAX + " characters.", "max", Integer.toString(MAX));
        }
        db.transaction(connection -> {
            // Holding the ballot's row: two browsers of the same person wait for each other.
            if (!text.isEmpty() && Db.list(connection, row -> 1, "select person from ballot where resource = ? and person = ? for update", resource, person)
                    .isEmpty()) {
                throw Problem.conflict("no-dots-yet", "Give your dots first, then say why.");
            }
            write(connection, resource, person, text);
            return null;
        });
        live.publish(resource, "reasons");
    }

    private static void write(Connection connection, UUID resource, UUID person, String text) throws SQLException {
        Db.update(connection, "delete from reason where resource = ? and person = ?", resource, person);
        if (!text.isEmpty()) {
            Db.update(connection, "insert into reason (resource, person, words) values (?, ?, ?)", resource, person, text);
        }
    }

    @Override
    public String name() {
        return PART;
    }

    @Override
    public void archive(Connection connection, UUID resource, ObjectNode into) throws SQLException {
        Db.list(connection, row -> into.withObject(PART).put(row.getObject("person", UUID.class).toString(), row.getString("words")),
                "select person, words from reason where resource = ? order by person", resource);
    }

    @Override
    public void restore(Connection connection, UUID resource, JsonNode part) throws SQLException {
        for (var reason : part.properties()) {
            write(connection, resource, UUID.fromString(reason.getKey()), reason.getValue().asString());
        }
    }

    @Override
    public void personalData(Connection connection, UUID resource, UUID person, ObjectNode into) throws SQLException {
        Db.list(connection, row -> into.put("reason", row.getString(1)), "select words from reason where resource = ? and person = ?", resource, person);
    }
}

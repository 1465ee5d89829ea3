package eu.interlink.interlinkers.dotvote.internal.data;

import eu.interlink.interlinker.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Polls and their choices. */
final class PollTable {

    private PollTable() {
    }

    static Optional<Poll> find(Connection connection, UUID resource) throws SQLException {
        return read(connection, resource, "");
    }

    /** Reads a poll and lets nobody else change it or vote in it until the transaction ends. */
    static Poll lock(Connection connection, UUID resource) throws SQLException {
        return read(connection, resource, " for update").orElseThrow(() -> Problem.notFound("vote"));
    }

    private static Optional<Poll> read(Connection connection, UUID resource, String suffix) throws SQLException {
        List<Poll> bare = Db.list(connection, row -> new Poll(resource, row.getString("question"), row.getInt("dots"), Db.instant(row, "deadline"),
                List.of(), row.getInt("version"), Db.instant(row, "updated_at").orElseThrow()), "select * from poll where resource = ?" + suffix, resource);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        List<Choice> choices = Db.list(connection, row -> new Choice(row.getObject("id", UUID.class), row.getString("label")),
                "select id, label from choice where resource = ? order by place", resource);
        Poll poll = bare.getFirst();
        return Optional.of(new Poll(resource, poll.question(), poll.dots(), poll.deadline(), choices, poll.version(), poll.updated()));
    }

    static void insert(Connection connection, Poll poll) throws SQLException {
        Db.update(connection, "insert into poll (resource, question, dots, deadline, version, updated_at) values (?, ?, ?, ?, ?, ?)",
                poll.resource(), poll.question(), poll.dots(), poll.deadline(), poll.version(), poll.updated());
        choices(connection, poll);
    }

    /** Writes the settings; a choice that is not in them goes with its dots. */
    static void update(Connection connection, Poll before, Poll after) throws SQLException {
        Db.update(connection, "update poll set question = ?, dots = ?, deadline = ?, version = ?, updated_at = ? where resource = ?",
                after.question(), after.dots(), after.deadline(), after.version(), after.updated(), after.resource());
        for (Choice choice : before.choices()) {
            if (after.choices().stream().noneMatch(kept -> kept.id().equals(choice.id()))) {
                Db.update(connection, "delete from choice where resource = ? and id = ?", after.resource(), choice.id());
            }
        }
        choices(connection, after);
    }

    private static void choices(Connection connection, Poll poll) throws SQLException {
        for (int place = 0; place < poll.choices().size(); place++) {
            Choice choice = poll.choices().get(place);
            if (Db.update(connection, "update choice set label = ?, place = ? where id = ? and resource = ?", choice.label(), place, choice.id(),
                    poll.resource()) == 0) {
                Db.update(connection, "insert into choice (id, resource, label, place) values (?, ?, ?, ?)", choice.id(), poll.resource(),
                        choice.label(), place);
            }
        }
    }

    static void touch(Connection connection, UUID resource, Instant now) throws SQLException {
        Db.update(connection, "update poll set updated_at = ? where resource = ?", now, resource);
    }

    static void delete(Connection connection, UUID resource) throws SQLException {
        Db.update(connection, "delete from poll where resource = ?", resource);
    }
}

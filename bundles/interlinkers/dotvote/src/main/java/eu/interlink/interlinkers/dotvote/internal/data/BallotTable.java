package eu.interlink.interlinkers.dotvote.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who has given how many dots to what. */
public final class BallotTable {

    /** The dots of one person in one poll. */
    public record Ballot(UUID person, Instant updated, Map<UUID, Integer> dots) {
    }

    private BallotTable() {
    }

    static Result result(Connection connection, UUID resource, UUID reader) throws SQLException {
        Map<UUID, Integer> counts = new HashMap<>();
        Db.list(connection, row -> counts.put(row.getObject("choice", UUID.class), row.getInt("given")),
                "select choice, sum(dots) as given from dot where resource = ? group by choice", resource);
        int voters = Db.list(connection, row -> row.getInt(1), "select count(*) from ballot where resource = ?", resource).getFirst();
        return new Result(counts, voters, dots(connection, resource, reader));
    }

    static Map<UUID, Integer> dots(Connection connection, UUID resource, UUID person) throws SQLException {
        Map<UUID, Integer> dots = new HashMap<>();
        Db.list(connection, row -> dots.put(row.getObject("choice", UUID.class), row.getInt("dots")),
                "select choice, dots from dot where resource = ? and person = ?", resource, person);
        return dots;
    }

    /** Replaces the dots of one person. Call it with the poll locked. @return whether it is the person's first ballot in this poll */
    static boolean put(Connection connection, UUID resource, Ballot ballot) throws SQLException {
        boolean first = Db.update(connection, "update ballot set updated_at = ? where resource = ? and person = ?", ballot.updated(), resource,
                ballot.person()) == 0;
        if (first) {
            Db.update(connection, "insert into ballot (resource, person, updated_at) values (?, ?, ?)", resource, ballot.person(), ballot.updated());
        }
        Db.update(connection, "delete from dot where resource = ? and person = ?", resource, ballot.person());
        for (Map.Entry<UUID, Integer> given : ballot.dots().entrySet()) {
            Db.update(connection, "insert into dot (resource, person, choice, dots) values (?, ?, ?, ?)", resource, ballot.person(), given.getKey(),
                    given.getValue());
        }
        return first;
    }

    static void withdraw(Connection connection, UUID resource, UUID person) throws SQLException {
        Db.update(connection, "delete from ballot where resource = ? and person = ?", resource, person);
    }

    /** Most dots that anybody has given in this poll. */
    static int most(Connection connection, UUID resource) throws SQLException {
        return Db.list(connection, row -> row.getInt("given"), "select sum(dots) as given from dot where resource = ? group by person", resource)
                .stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    static List<Ballot> all(Connection connection, UUID resource) throws SQLException {
        List<Ballot> bare = Db.list(connection, row -> new Ballot(row.getObject("person", UUID.class), Db.instant(row, "updated_at").orElseThrow(),
                Map.of()), "select person, updated_at from ballot where resource = ? order by person", resource);
        List<Ballot> full = new ArrayList<>();
        for (Ballot ballot : bare) {
            full.add(new Ballot(ballot.person(), ballot.updated(), dots(connection, resource, ballot.person())));
        }
        return full;
    }

    /** Polls in which a person has voted. */
    static List<UUID> polls(Connection connection, UUID person) throws SQLException {
        return Db.list(connection, row -> row.getObject(1, UUID.class), "select resource from ballot where person = ? order by resource", person);
    }

    /** Keeps the dots, so that the result stands, under a name that leads to nobody. What hangs on the old ballot goes with it. */
    static void pseudonymise(Connection connection, UUID resource, UUID person) throws SQLException {
        UUID nobody = UUID.randomUUID();
        Db.update(connection, "insert into ballot (resource, person, updated_at) select resource, ?, updated_at from ballot where resource = ? and person = ?",
                nobody, resource, person);
        Db.update(connection, "update dot set person = ? where resource = ? and person = ?", nobody, resource, person);
        withdraw(connection, resource, person);
    }
}

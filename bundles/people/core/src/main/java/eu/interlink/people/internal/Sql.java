package eu.interlink.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What several tables share. */
final class Sql {

    private static final UUID NOTHING = new UUID(0, 0);

    /** Ids of the organisations that the person {@code :me} belongs to, as member of a team or as administrator. */
    static final String MINE = """
            select t2.organisation from people.team t2 join people.team_member m2 on m2.team = t2.id where m2.person = :me and t2.deleted is null
            union select a2.organisation from people.organisation_administrator a2 join people.organisation o2 on o2.id = a2.organisation
            where a2.person = :me and o2.deleted is null""";

    private Sql() {
    }

    /** The same as {@link #MINE}, read first: as a part of a larger query some engines would look it up for each row. Never empty, as SQL has no empty list. */
    static List<UUID> mine(Handle handle, UUID person) {
        List<UUID> organisations = handle.createQuery(MINE).bind("me", person).mapTo(UUID.class).list();
        return organisations.isEmpty() ? List.of(NOTHING) : organisations;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

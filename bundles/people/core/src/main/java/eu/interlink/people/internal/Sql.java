package eu.interlink.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What several tables share. */
final class Sql {

    /** Ids of the organisations that the person {@code :me} belongs to, as member of a team or as administrator. */
    static final String MINE = """
            select t2.organisation from people.team t2 join people.team_member m2 on m2.team = t2.id where m2.person = :me and t2.deleted is null
            union select a2.organisation from people.organisation_administrator a2 join people.organisation o2 on o2.id = a2.organisation
            where a2.person = :me and o2.deleted is null""";

    private Sql() {
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

package eu.interlink.people.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of invitations. One without a team is to the platform; one that never expires either is the set-up link of the first administrator. */
final class InvitationTable {

    /** @param expires empty for one that is good until it is used */
    record Row(UUID id, Optional<UUID> team, int left, Optional<Instant> expires, Instant created, Optional<UUID> createdBy) {

        boolean setup() {
            return team.isEmpty() && expires.isEmpty();
        }
    }

    private static final String COLUMNS = "select id, team, uses_left, expires, created, created_by from people.invitation ";
    private static final String OPEN = "and uses_left > 0 and (expires is null or expires > :now)"
            + " and (team is null or exists (select 1 from people.team t where t.id = team and t.deleted is null)) ";

    private final Store store;

    InvitationTable(Store store) {
        this.store = store;
    }

    void insert(Row row, String hash) {
        store.run(handle -> handle.createUpdate("""
                insert into people.invitation (id, team, secret_hash, uses_left, expires, created, created_by)
                values (:id, :team, :hash, :left, :expires, :created, :by)""")
                .bind("id", row.id()).bind("team", row.team()).bind("hash", hash).bind("left", row.left()).bind("expires", row.expires())
                .bind("created", row.created()).bind("by", row.createdBy()).execute());
    }

    /** The invitation behind a secret that can still be used. */
    Optional<Row> open(String hash, Instant now) {
        return rows("where secret_hash = :sought " + OPEN, hash, now).stream().findFirst();
    }

    /** Invitations of a team that can still be used, newest first. */
    Page<Row> ofTeam(UUID team, Instant now, int offset, int limit) {
        String open = "where team = :sought " + OPEN;
        return store.read(handle -> new Page<>(handle.createQuery(COLUMNS + open + "order by team desc, id desc limit :limit offset :offset").bind("sought", team)
                .bind("now", now).bind("limit", limit).bind("offset", offset).map((row, context) -> row(row)).list(),
                handle.createQuery("select count(*) from people.invitation " + open).bind("sought", team).bind("now", now).mapTo(Long.class).one(), offset));
    }

    private List<Row> rows(String condition, Object sought, Instant now) {
        return store.read(handle -> handle.createQuery(COLUMNS + condition).bind("sought", sought).bind("now", now).map((row, context) -> row(row)).list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("team", UUID.class)), row.getInt("uses_left"),
                Sql.optionalInstant(row, "expires"), Sql.instant(row, "created"), Optional.ofNullable(row.getObject("created_by", UUID.class)));
    }

    /** Takes one use; false if none is left. Two people at once cannot take the same one. */
    boolean use(UUID id) {
        return store.write(handle -> handle.execute("update people.invitation set uses_left = uses_left - 1 where id = ? and uses_left > 0", id)) > 0;
    }

    /** False if the team has no such invitation. */
    boolean delete(UUID team, UUID id) {
        return store.write(handle -> handle.execute("delete from people.invitation where team = ? and id = ?", team, id)) > 0;
    }

    void deleteSetup() {
        store.run(handle -> handle.execute("delete from people.invitation where team is null and expires is null"));
    }
}

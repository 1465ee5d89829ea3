package eu.interlink.people.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.people.Member;
import eu.interlink.people.PersonRef;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The SQL of the members of teams. */
final class MemberTable {

    private final Store store;

    MemberTable(Store store) {
        this.store = store;
    }

    /** False if the person is a member already; then nothing changes. */
    boolean insert(UUID team, UUID person, boolean administrator, Instant now) {
        return store.write(handle -> {
            boolean joined = handle.createUpdate("""
                    insert into people.team_member (team, person, administrator, since, name_key)
                    values (:team, :person, :administrator, :now, coalesce((select p.name_key from people.person p where p.id = :person), ''))
                    on conflict do nothing""").bind("team", team).bind("person", person).bind("administrator", administrator).bind("now", now).execute() > 0;
            if (joined) {
                MemberCounts.renew(handle, team);
            }
            return joined;
        });
    }

    void setAdministrator(UUID team, UUID person, boolean administrator) {
        store.run(handle -> handle.execute("update people.team_member set administrator = ? where team = ? and person = ?", administrator, team, person));
    }

    void delete(UUID team, UUID person) {
        store.run(handle -> {
            handle.execute("delete from people.team_member where team = ? and person = ?", team, person);
            MemberCounts.renew(handle, team);
        });
    }

    /** Whether the member administers the team; empty for who is no member. */
    Optional<Boolean> administers(UUID team, UUID person) {
        return store.read(handle -> handle.createQuery("select m.administrator from people.team_member m join people.team t on t.id = m.team"
                + " where m.team = :team and m.person = :person and t.deleted is null")
                .bind("team", team).bind("person", person).mapTo(Boolean.class).findOne());
    }

    long administrators(UUID team) {
        return store.read(handle -> handle.createQuery("select count(*) from people.team_member where team = :team and administrator = true")
                .bind("team", team).mapTo(Long.class).one());
    }

    List<UUID> administratorsOf(UUID team) {
        return store.read(handle -> handle.createQuery("select person from people.team_member where team = :team and administrator = true order by since")
                .bind("team", team).mapTo(UUID.class).list());
    }

    Set<UUID> teamsOf(UUID person) {
        return Set.copyOf(store.read(handle -> handle.createQuery("select m.team from people.team_member m join people.team t on t.id = m.team"
                + " where m.person = :person and t.deleted is null")
                .bind("person", person).mapTo(UUID.class).list()));
    }

    /** Members of teams with the teams that they are in; so many people, by name. */
    Map<UUID, Set<UUID>> of(Collection<UUID> teams, int most) {
        return teams.isEmpty() ? Map.of() : store.read(handle -> handle.createQuery("""
                select m.person, m.team from people.team_member m join people.team t on t.id = m.team
                where t.deleted is null and m.team in (<teams>) and m.person in (select distinct_member.person from (select o.person, min(o.name_key) as name_key
                    from people.team_member o where o.team in (<teams>) group by o.person order by min(o.name_key), o.person limit :most) distinct_member)""")
                .bindList("teams", List.copyOf(teams)).bind("most", most)
                .map((row, context) -> Map.entry(row.getObject("person", UUID.class), row.getObject("team", UUID.class))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    /** By name. The condition and the order are written so that both engines read the page from the index, however large the team is. */
    Page<Member> page(UUID team, int offset, int limit) {
        return store.read(handle -> new Page<>(handle.createQuery("""
                select p.id, p.name, m.administrator, m.since from people.team_member m join people.person p on p.id = m.person
                where m.team = :team and m.name_key >= '' order by m.team, m.name_key, m.person limit :limit offset :offset""")
                .bind("team", team).bind("limit", limit).bind("offset", offset)
                .map((row, context) -> new Member(new PersonRef(row.getObject("id", UUID.class), row.getString("name")),
                        row.getBoolean("administrator"), Sql.instant(row, "since"))).list(),
                handle.createQuery("select members from people.team where id = :team").bind("team", team).mapTo(Long.class).findOne().orElse(0L), offset));
    }
}

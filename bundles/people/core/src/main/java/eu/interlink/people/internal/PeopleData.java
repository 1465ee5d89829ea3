package eu.interlink.people.internal;

import eu.interlink.access.PersonData;
import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.settings.Preferences;
import eu.interlink.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The person itself, memberships, preferences, and what the journal knows of its doings. */
@Component
public final class PeopleData implements PersonData {

    private static final int STEP = 500;
    private static final String ORGANISATION = "organisation";
    private static final String TEAM = "team";

    /** Organisations, then teams, that have no other administrator. */
    private static final String SOLE_ORGANISATIONS = """
            select o.id, o.name from people.organisation_administrator a join people.organisation o on o.id = a.organisation where a.person = :person
            and o.deleted is null and not exists (select 1 from people.organisation_administrator b where b.organisation = a.organisation and b.person <> :person)""";
    private static final String SOLE_TEAMS = """
            select t.id, t.name from people.team_member m join people.team t on t.id = m.team where m.person = :person and m.administrator = true
            and t.deleted is null and not exists (select 1 from people.team_member n where n.team = m.team and n.administrator = true and n.person <> :person)""";

    /** A team that the person is in. */
    record Membership(String organisation, String team, boolean administrator, Instant since) {
    }

    /** An organisation that the person administers. */
    record Administration(String organisation, Instant since) {
    }

    /** Something that the person did. */
    record Doing(Instant at, String type, Optional<UUID> topic, Optional<UUID> subject, Map<String, String> params) {
    }

    private final Store store;
    private final Preferences preferences;
    private final Journal journal;
    private final TeamMembers members;
    private final MembershipService memberships;
    private final OrganisationAdministrators administrators;
    private final PersonTable people;

    @Activate
    public PeopleData(@Reference(target = "(interlink.schema=people)") Store store, @Reference Preferences preferences, @Reference Journal journal,
            @Reference TeamMembers members, @Reference MembershipService memberships) {
        this.store = store;
        this.preferences = preferences;
        this.journal = journal;
        this.members = members;
        this.memberships = memberships;
        administrators = new OrganisationAdministrators(store, journal);
        people = new PersonTable(store);
    }

    @Override
    public String area() {
        return "person";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("profile", people.find(person).orElseThrow());
        into.json("preferences", preferences.all(person));
        into.json("teams", store.read(handle -> handle.createQuery("""
                select o.name as organisation, t.name as team, m.administrator, m.since from people.team_member m join people.team t on t.id = m.team
                join people.organisation o on o.id = t.organisation where m.person = :person order by o.name_key, t.name_key""").bind("person", person)
                .map((row, context) -> new Membership(row.getString("organisation"), row.getString("team"), row.getBoolean("administrator"),
                        Sql.instant(row, "since"))).list()));
        into.json("organisations", store.read(handle -> handle.createQuery("""
                select o.name, a.since from people.organisation_administrator a join people.organisation o on o.id = a.organisation
                where a.person = :person order by o.name_key""").bind("person", person)
                .map((row, context) -> new Administration(row.getString("name"), Sql.instant(row, "since"))).list()));
        into.json("addresses", new AddressTable(store).of(person));
        into.json("consents", new LegalTable(store).of(person));
        Optional<byte[]> picture = PicturesService.picture(store, person);
        if (picture.isPresent()) {
            into.file("picture.jpg", new ByteArrayInputStream(picture.get()));
        }
        into.json("applications", new ApplicationTable(store).ofPerson(person));
        into.json("doings", doings(person));
    }

    private List<Doing> doings(UUID person) {
        List<Doing> all = new ArrayList<>();
        Page<Event> page = journal.ofActor(person, 0, STEP);
        while (!page.items().isEmpty()) {
            page.items().forEach(event -> all.add(new Doing(event.at(), event.type(), event.topic(), event.subject(), event.params())));
            page = journal.ofActor(person, all.size(), STEP);
        }
        return all;
    }

    @Override
    public List<Duty> duties(UUID person) {
        return store.read(handle -> Stream.concat(sole(handle, SOLE_ORGANISATIONS, ORGANISATION, person), sole(handle, SOLE_TEAMS, TEAM, person)).toList());
    }

    private static Stream<Duty> sole(Handle handle, String sql, String kind, UUID person) {
        return handle.createQuery(sql).bind("person", person).map((row, context) -> new Duty(kind, row.getObject("id", UUID.class), row.getString("name")))
                .list().stream();
    }

    @Override
    public void handOver(Caller caller, UUID from, UUID to) {
        for (Duty duty : duties(from)) {
            if (duty.kind().equals(TEAM)) {
                members.put(caller, duty.id(), to, true);
            } else {
                administrators.add(caller, duty.id(), to);
            }
        }
    }

    @Override
    public void erase(Identity identity) {
        UUID person = identity.person();
        preferences.erase(person);
        store.run(handle -> {
            handle.execute("delete from people.application where person = ?", person);
            List<UUID> teams = handle.createQuery("select team from people.team_member where person = :person order by team").bind("person", person).mapTo(UUID.class).list();
            handle.execute("delete from people.team_member where person = ?", person);
            teams.forEach(team -> MemberCounts.renew(handle, team));
            handle.execute("delete from people.organisation_administrator where person = ?", person);
            handle.execute("update people.invitation set created_by = null where created_by = ?", person);
            handle.execute("delete from people.person where id = ?", person);
            memberships.changed();
        });
    }
}

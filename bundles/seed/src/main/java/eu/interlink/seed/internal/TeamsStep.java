package eu.interlink.seed.internal;

import eu.interlink.seed.internal.Names.Title;
import eu.interlink.seed.internal.PeopleStep.Made;
import eu.interlink.store.Ids;
import eu.interlink.store.WordIndex;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes organisations with their teams. The first organisation has the most teams, the first team the most members; the first person administers both. */
final class TeamsStep {

    private static final String[] TYPES = {"CITIZENS", "PUBLIC_ADMINISTRATION", "NON_PROFIT", "FOR_PROFIT"};
    private static final double SKEW = 0.8;
    /** Teams that a person is in, on average. */
    private static final int MEMBERSHIPS = 2;
    private static final int LISTED_OF_TEN = 9;

    private final Tools tools;
    private final Made[] people;

    TeamsStep(Tools tools, Made[] people) {
        this.tools = tools;
        this.people = people;
    }

    private UUID person() {
        return people[tools.random().nextInt(people.length)].id();
    }

    private String type() {
        return TYPES[tools.random().nextInt(TYPES.length)];
    }

    UUID[] organisations(int count) {
        tools.meter().begin("Organisations");
        UUID[] made = new UUID[count];
        String[] names = new String[count];
        UUID[] administrators = new UUID[count];
        Past past = new Past(count);
        try (Batch rows = tools.batch("insert into people.organisation (id, name, name_key, description, listed, team_type, created, version) values (?, ?, ?, ?, ?, ?, ?, 0)");
                Events events = tools.events()) {
            for (int i = 0; i < count; i++) {
                made[i] = Ids.next();
                administrators[i] = i == 0 ? people[0].id() : person();
                String name = tools.names().title(i + 1).name();
                names[i] = name;
                Instant at = past.next();
                rows.add(made[i], name, WordIndex.key(name), "", i == 0 || tools.random().nextInt(10) < LISTED_OF_TEN, type(), at);
                events.add(at, Optional.of(administrators[i]), "people.organisation.created", Optional.of(made[i]), made[i], Map.of("organisation", name));
            }
        }
        try (Words words = tools.words("people.organisation_word")) {
            for (int i = 0; i < count; i++) {
                words.add(made[i], names[i], WordIndex.words(names[i]));
            }
        }
        try (Batch rows = tools.batch("insert into people.organisation_administrator (organisation, person, since) values (?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                rows.add(made[i], administrators[i], Instant.now());
            }
        }
        return made;
    }

    UUID[] teams(int count, UUID[] organisations) {
        tools.meter().begin("Teams");
        UUID[] made = new UUID[count];
        Past past = new Past(count);
        int[] shares = new Zipf(organisations.length, SKEW).shares(count, count < organisations.length ? 0 : 1, count);
        try (Batch rows = tools.batch("insert into people.team (id, organisation, name, name_key, description, team_type, created, version) values (?, ?, ?, ?, ?, ?, ?, 0)");
                Events events = tools.events()) {
            int next = 0;
            for (int organisation = 0; organisation < organisations.length; organisation++) {
                for (int i = 0; i < shares[organisation]; i++) {
                    Title title = tools.names().title(next + 1);
                    Instant at = past.next();
                    made[next] = Ids.next();
                    rows.add(made[next], organisations[organisation], title.name(), WordIndex.key(title.name()), "", type(), at);
                    events.add(at, Optional.empty(), "people.team.created", Optional.of(organisations[organisation]), made[next], Map.of("team", title.name()));
                    next++;
                }
            }
        }
        return made;
    }

    void members(UUID[] teams) {
        tools.meter().begin("Members of teams");
        int[] sizes = new Zipf(teams.length, SKEW).shares(Math.min(MEMBERSHIPS, teams.length) * people.length, 1, people.length);
        try (Batch rows = tools.batch("insert into people.team_member (team, person, administrator, since, name_key) values (?, ?, ?, ?, ?)")) {
            for (int team = 0; team < teams.length; team++) {
                Set<UUID> members = new HashSet<>();
                for (int i = 0; i < sizes[team]; i++) {
                    Made person = people[team == 0 && i == 0 ? 0 : tools.random().nextInt(people.length)];
                    if (members.add(person.id())) {
                        rows.add(teams[team], person.id(), i == 0, Instant.now(), WordIndex.key(person.name()));
                    }
                }
            }
        }
    }

    /** As the area of people keeps them. */
    void counts() {
        tools.store().run(handle -> {
            handle.execute("update people.team set members = (select count(*) from people.team_member m where m.team = team.id)");
            handle.execute("update people.organisation set members = (select count(distinct m.person) from people.team_member m join people.team t on t.id = m.team"
                    + " where t.organisation = organisation.id)");
        });
    }

    /** What waits for an answer: invitations that nobody knows the secret of, and people who ask to join. */
    void doors(UUID[] teams) {
        Zipf popular = new Zipf(teams.length, SKEW);
        Instant later = Instant.now().plusSeconds(14L * 24 * 3600);
        try (Batch rows = tools.batch("insert into people.invitation (id, team, secret_hash, uses_left, expires, created, created_by) values (?, ?, ?, 1, ?, ?, ?)")) {
            for (int i = 0; i < teams.length; i++) {
                UUID id = Ids.next();
                rows.add(id, teams[popular.pick(tools.random())], "seeded-" + id, later, Instant.now(), person());
            }
        }
        Set<String> asked = new HashSet<>();
        try (Batch rows = tools.batch("insert into people.application (id, team, person, reason, since) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < teams.length; i++) {
                UUID team = teams[popular.pick(tools.random())];
                UUID person = person();
                if (asked.add(team + " " + person)) {
                    rows.add(Ids.next(), team, person, "I live nearby.", Instant.now());
                }
            }
        }
    }
}

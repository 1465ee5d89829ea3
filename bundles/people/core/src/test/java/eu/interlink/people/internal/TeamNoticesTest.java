package eu.interlink.people.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import eu.interlink.notifications.KeptNotice;
import eu.interlink.notifications.Notice;
import eu.interlink.notifications.Told;
import eu.interlink.people.Organisation;
import eu.interlink.people.Team;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class TeamNoticesTest {

    @Parameter
    private String engine;

    @TempDir
    private Path data;

    private World world;
    private TeamNotices notices;
    private Caller anna;
    private Caller ben;
    private Organisation city;
    private Team team;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        notices = new TeamNotices(world.policy, world.memberships, new PersonNamesService(world.database.store()));
        anna = world.person("Anna");
        ben = world.person("Ben");
        city = world.organisation(anna, "City", false);
        team = world.team(anna, city.id(), "Mobility");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Optional<Notice> notice(String type) {
        return notices.of(last(type));
    }

    private Event last(String type) {
        return world.journal.ofSubject(team.id(), 0, 50).items().stream().filter(event -> event.type().equals(type)).findFirst().orElseThrow();
    }

    private Optional<String> told(Caller reader, String type) {
        Event event = last(type);
        Notice notice = notice(type).orElseThrow();
        UUID id = UUID.randomUUID();
        return Optional.ofNullable(notices.tell(reader, List.of(new KeptNotice(id, notice.kind(), type, event.at(), event.actor(), notice.topic(),
                notice.subject(), notice.params()))).get(id)).map(Told::sentence);
    }

    @Test
    void whoever_is_put_into_a_team_is_told_while_it_may_see_it() {
        world.organisations.addMember(anna, team.id(), ben.requirePerson(), false);
        Notice notice = notice("people.team.member.added").orElseThrow();
        assertEquals(Set.of(ben.requirePerson()), notice.receivers());
        assertEquals("teams/" + team.id(), notice.path());
        assertEquals(Optional.of("Anna put you into the team “Mobility”."), told(ben, "people.team.member.added"));
        world.organisations.removeMember(anna, team.id(), ben.requirePerson());
        assertEquals(Optional.empty(), told(ben, "people.team.member.added"));
    }

    @Test
    void whoever_applied_is_told_the_answer() {
        Team open = world.team(anna, world.organisation(anna, "Open city", true).id(), "Parents");
        team = open;
        world.applications.apply(ben, open.id(), "My street");
        world.applications.decline(anna, open.id(), world.applications.list(anna, open.id(), 0, 1).items().getFirst().id(), "Full");
        assertEquals(Set.of(ben.requirePerson()), notice("people.team.application.declined").orElseThrow().receivers());
        assertEquals(Optional.of("Anna declined your application to join the team “Parents”."), told(ben, "people.team.application.declined"));
        world.applications.apply(ben, open.id(), "Again");
        world.applications.accept(anna, open.id(), world.applications.list(anna, open.id(), 0, 1).items().getFirst().id());
        assertEquals(Optional.of("Anna accepted your application: you are now in the team “Parents”."), told(ben, "people.team.joined"));
    }

    @Test
    void every_kind_has_a_label_in_every_language() {
        for (String language : List.of("en", "it", "es", "lv")) {
            assertEquals(2, notices.kinds().stream().map(kind -> notices.label(kind.name(), Locale.of(language))).distinct().count());
        }
    }
}

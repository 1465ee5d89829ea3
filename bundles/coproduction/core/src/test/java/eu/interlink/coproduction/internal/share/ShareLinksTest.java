package eu.interlink.coproduction.internal.share;

import static eu.interlink.coproduction.internal.World.code;
import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.PersonData;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.ShareLinks.Link;
import eu.interlink.coproduction.ShareLinks.State;
import eu.interlink.coproduction.Shared;
import eu.interlink.coproduction.Shared.Part;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ShareLinksTest {

    private static final Caller GUEST = Caller.anonymous(Locale.of("lv"));
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String HERE = "192.0.2.1";

    @Parameter
    private String engine;

    private World world;
    private Caller ada;
    private Caller ben;
    private Process process;
    private UUID task;

    @BeforeEach
    void open() {
        world = new World(engine);
        world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Link link(Caller maker, UUID target) {
        return world.links.create(maker, target, WEEK, "For the parents");
    }

    private Shared look(Link link) {
        return world.links.open(GUEST, link.token(), HERE);
    }

    private void assertDead(String token) {
        Problem problem = assertThrows(Problem.class, () -> world.links.open(GUEST, token, UUID.randomUUID().toString()));
        assertEquals(Problem.Kind.NOT_FOUND, problem.kind());
        assertEquals("share-link", problem.code());
        assertEquals("This link does not work, or does not work any more. Ask whoever gave it to you for a new one.", problem.getMessage());
    }

    private Link listed(Link link) {
        return world.links.list(ada, process.id()).stream().filter(one -> one.id().equals(link.id())).findFirst().orElseThrow();
    }

    @Test
    void a_guest_sees_the_process_with_its_tree_and_the_names_of_what_was_made() {
        world.resources.create(ada, task, new Draft(Optional.empty(), "Plan <b>of</b> the street", "documents", Optional.empty()));
        UUID gone = world.resources.create(ada, task, new Draft(Optional.empty(), "Old plan", "documents", Optional.empty())).id();
        world.resources.trash(ada, gone);
        world.processes.setStatus(ada, task, Status.FINISHED, world.item(ada, process, "task-1").version());
        Shared shared = look(link(ada, process.id()));
        assertEquals("A process", shared.name());
        assertEquals(Status.IN_PROGRESS, shared.status());
        assertEquals(33, shared.progress());
        Part first = shared.parts().getFirst().parts().getFirst().parts().getFirst();
        assertEquals("Name of task-1", first.name());
        assertEquals("About task-1", first.description());
        assertEquals(Status.FINISHED, first.status());
        assertEquals(List.of("Plan <b>of</b> the street"), first.files());
    }

    @Test
    void what_is_shown_names_nobody_and_leads_nowhere() {
        world.people.team("Volunteers", ben);
        UUID resource = world.resources.create(ada, task, new Draft(Optional.empty(), "Plan", "documents", Optional.empty())).id();
        String shown = JsonMapper.shared().writeValueAsString(look(link(ada, process.id())));
        for (String secret : List.of("Ada", "Volunteers", process.id().toString(), task.toString(), resource.toString(), ada.requirePerson().toString())) {
            assertFalse(shown.contains(secret), secret + " in " + shown);
        }
    }

    @Test
    void a_link_to_an_item_shows_that_item_alone() {
        Shared shared = look(link(ada, world.item(ada, process, "objective-1").id()));
        assertEquals("Name of objective-1", shared.name());
        assertEquals(List.of("Name of task-1", "Name of task-2"), shared.parts().stream().map(Part::name).toList());
    }

    @Test
    void the_address_is_that_of_the_installation_and_leads_to_the_page() {
        Link link = link(ada, process.id());
        assertEquals("https://interlink.example.org/shared/" + link.token(), link.address());
        assertEquals(link, listed(link));
        assertEquals("For the parents", link.label());
        assertEquals("Ada", link.createdBy());
    }

    @Test
    void a_signature_that_is_not_ours_opens_nothing() {
        String token = link(ada, process.id()).token();
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        for (int place = 0; place < bytes.length; place++) {
            byte[] forged = bytes.clone();
            forged[place] ^= 1;
            assertDead(url.encodeToString(forged));
        }
        byte[] other = Base64.getUrlDecoder().decode(link(ada, task).token());
        System.arraycopy(bytes, 0, other, 0, 16);
        assertDead(url.encodeToString(other));
        for (String nonsense : List.of("", "x", token + "A", token.substring(1), "!".repeat(64), " ".repeat(64), "A".repeat(64), "../".repeat(20))) {
            assertDead(nonsense);
        }
        assertDead(null);
    }

    @Test
    void a_key_of_another_installation_opens_nothing_here() {
        String token = link(ada, process.id()).token();
        world.store.run(handle -> handle.execute("update coproduction.share_key set secret = ?", "00".repeat(32)));
        assertDead(token);
    }

    @Test
    void a_link_expires() {
        Link link = link(ada, process.id());
        world.clock.forward(WEEK.minusMinutes(1));
        look(link);
        world.clock.forward(Duration.ofMinutes(1));
        assertDead(link.token());
        assertEquals(State.EXPIRED, listed(link).state());
    }

    @Test
    void a_link_that_was_revoked_opens_nothing_and_is_listed_no_more() {
        Link link = link(ada, process.id());
        Link other = link(ada, task);
        world.links.revoke(ada, process.id(), link.id());
        assertDead(link.token());
        look(other);
        assertEquals(List.of(other.id()), world.links.list(ada, process.id()).stream().map(Link::id).toList());
        assertEquals("not-found", codeOf(() -> world.links.revoke(ada, process.id(), link.id())));
        assertEquals(List.of("link.revoked", "link.created", "link.created"), world.types(ada, process).subList(0, 3));
    }

    @Test
    void a_link_stops_when_its_maker_cannot_manage_any_more_and_works_again_when_that_comes_back() {
        Party forBen = Party.person(ben.requirePerson());
        world.processes.grant(ada, process.id(), forBen, Set.of(Right.MANAGE), Set.of());
        Link link = link(ben, process.id());
        look(link);
        world.processes.grant(ada, process.id(), forBen, Set.of(Right.EDIT), Set.of());
        assertDead(link.token());
        assertEquals(State.STOPPED, listed(link).state());
        world.processes.grant(ada, process.id(), forBen, Set.of(Right.MANAGE), Set.of());
        look(link);
        world.accounts.setDisabled(ben.requirePerson(), true);
        assertDead(link.token());
    }

    @Test
    void the_right_of_a_maker_may_come_from_a_team_or_a_role_and_goes_with_it() {
        UUID team = world.people.team("Team", ben);
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.MANAGE), Set.of());
        Link ofTeam = link(ben, task);
        look(ofTeam);
        world.people.leave(ben, team);
        assertDead(ofTeam.token());
        Caller root = world.people.person("Root", Caller.ROLE_ADMIN);
        Link ofRoot = link(root, task);
        look(ofRoot);
        world.accounts.setRoles(root.requirePerson(), Set.of());
        assertDead(ofRoot.token());
    }

    @Test
    void a_link_goes_with_what_it_shows() {
        Link ofTask = link(ada, task);
        Link whole = link(ada, process.id());
        world.store.run(handle -> {
            handle.execute("delete from coproduction.item where id = ?", task);
            handle.execute("update coproduction.process set revision = revision + 1 where id = ?", process.id());
        });
        assertDead(ofTask.token());
        look(whole);
        world.store.run(handle -> handle.execute("delete from coproduction.process where id = ?", process.id()));
        assertDead(whole.token());
    }

    @Test
    void a_link_shows_nothing_that_its_maker_may_not_see() {
        UUID objective = world.item(ada, process, "objective-1").id();
        Party forBen = Party.person(ben.requirePerson());
        world.processes.grant(ada, objective, forBen, Set.of(Right.MANAGE), Set.of());
        world.processes.grant(ada, task, forBen, Set.of(), Set.of(Right.VIEW));
        assertEquals(List.of("Name of task-2"), look(link(ben, objective)).parts().stream().map(Part::name).toList());
        assertEquals("not-allowed", code(() -> link(ben, task)));
        assertEquals("not-allowed", code(() -> link(ben, process.id())));
    }

    @Test
    void whoever_opens_a_link_may_elsewhere_what_they_might_before() {
        Link link = link(ada, process.id());
        Shared shared = world.links.open(ben, link.token(), HERE);
        assertEquals("A process", shared.name());
        assertEquals("not-allowed", code(() -> world.processes.find(ben, process.id())));
        assertEquals("not-allowed", code(() -> world.processes.item(ben, task)));
        assertEquals("not-allowed", code(() -> world.links.list(ben, process.id())));
        assertEquals("not-allowed", codeOf(() -> world.links.revoke(ben, process.id(), link.id())));
        assertEquals(0, world.processes.list(ben, Processes.Query.ALL, 0, 10).total());
        assertEquals(1, world.processes.grants(ada, process.id()).size());
        assertEquals(1, world.links.list(ada, process.id()).getFirst().opened());
        assertFalse(world.types(ada, process).stream().anyMatch(type -> type.contains("opened")));
    }

    @Test
    void links_of_places_that_somebody_does_not_manage_are_not_theirs() {
        UUID objective = world.item(ada, process, "objective-1").id();
        world.processes.grant(ada, objective, Party.person(ben.requirePerson()), Set.of(Right.MANAGE), Set.of());
        Link whole = link(ada, process.id());
        Link part = link(ada, task);
        assertEquals(List.of(part.id()), world.links.list(ben, process.id()).stream().map(Link::id).toList());
        assertEquals("not-allowed", codeOf(() -> world.links.revoke(ben, process.id(), whole.id())));
        Process other = world.process(ben, Samples.full());
        assertEquals("not-found", codeOf(() -> world.links.revoke(ben, other.id(), part.id())));
        world.links.revoke(ben, process.id(), part.id());
        assertEquals("not-found", code(() -> link(ada, UUID.randomUUID())));
    }

    @Test
    void no_opening_is_lost_when_many_open_at_once() throws Exception {
        Link link = link(ada, process.id());
        look(link);
        List<Callable<Shared>> readers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            readers.add(() -> look(link));
        }
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<Shared> one : many.invokeAll(readers)) {
                assertEquals("A process", one.get().name());
            }
        }
        assertEquals(41, listed(link).opened());
        assertTrue(listed(link).lastOpened().isPresent());
    }

    @Test
    void whoever_tries_many_wrong_tokens_has_to_wait_and_others_do_not() {
        Link link = link(ada, process.id());
        for (int i = 0; i < 30; i++) {
            assertEquals("share-link", code(() -> world.links.open(GUEST, "wrong", HERE)));
        }
        assertEquals("too-many-attempts", code(() -> world.links.open(GUEST, "wrong", HERE)));
        assertEquals("share-link", code(() -> world.links.open(GUEST, "wrong", "192.0.2.2")));
        assertEquals("A process", look(link).name());
    }

    @Test
    void a_link_needs_a_label_and_a_sensible_time() {
        assertEquals("text-missing", code(() -> world.links.create(ada, task, WEEK, " ")));
        Problem tooLong = assertThrows(Problem.class, () -> world.links.create(ada, task, WEEK, "x".repeat(10_000)));
        assertEquals("text-too-long", tooLong.code());
        assertEquals("200", tooLong.details().get("max"));
        assertEquals("label", tooLong.details().get("field"));
        assertEquals("control-characters", code(() -> world.links.create(ada, task, WEEK, "a\nb")));
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofHours(23), Duration.ofDays(366), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertEquals("link-days-out-of-range", code(() -> world.links.create(ada, task, wrong, "Label")));
        }
        world.links.create(ada, task, Duration.ofDays(365), "<script>alert(1)</script>");
        assertEquals("<script>alert(1)</script>", world.links.list(ada, process.id()).getFirst().label());
        assertEquals("sign-in-needed", code(() -> world.links.create(Caller.system(), task, WEEK, "Label")));
    }

    @Test
    void a_process_has_a_limited_number_of_links() {
        for (int i = 0; i < 100; i++) {
            link(ada, process.id());
        }
        assertEquals("too-many-links", code(() -> link(ada, task)));
        world.links.revoke(ada, process.id(), world.links.list(ada, process.id()).getLast().id());
        link(ada, task);
    }

    @Test
    void a_person_takes_the_links_along_and_they_go_with_the_person() throws Exception {
        Link link = link(ada, process.id());
        ShareData data = new ShareData(world.store);
        List<String> told = new ArrayList<>();
        data.export(ada.requirePerson(), new PersonData.Package() {
            @Override
            public void json(String name, Object content) {
                told.add(name + " " + content);
            }

            @Override
            public void file(String name, InputStream content) {
                told.add(name);
            }
        });
        assertTrue(told.getFirst().contains("For the parents"), told.toString());
        assertFalse(told.getFirst().contains(link.token()), told.toString());
        data.erase(new PersonData.Identity(ada.requirePerson(), "Ada", "ada@example.org"));
        assertDead(link.token());
        assertEquals(List.of(), world.links.list(ada, process.id()));
    }
}

package eu.interlink.interlinkers.dotvote.internal;

import static eu.interlink.interlinkers.dotvote.internal.VotingTest.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.ResourceInfo;
import eu.interlink.interlinkers.dotvote.internal.data.Choice;
import eu.interlink.interlinkers.dotvote.internal.data.Draft;
import eu.interlink.interlinkers.dotvote.internal.data.Poll;
import eu.interlink.interlinkers.dotvote.internal.data.PollArchive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LifeOfAPollTest {

    private Platform platform;
    private DotVoteInterlinker interlinker;

    @BeforeEach
    void open() {
        platform = new Platform("h2");
        interlinker = new DotVoteInterlinker("1.1.0", platform.polls);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void making_it_twice_is_making_it_once() {
        UUID id = UUID.randomUUID();
        ResourceInfo first = interlinker.create(Caller.system(), new NewResource(id, "Which street?", "en", Optional.empty()));
        ResourceInfo again = interlinker.create(Caller.system(), new NewResource(id, "Another name", "en", Optional.empty()));
        assertEquals(first.icon(), again.icon());
        assertEquals("Which street?", platform.polls.find(id).question());
    }

    @Test
    void an_archive_restored_elsewhere_gives_the_same_archive_again() throws IOException {
        Poll poll = voted();
        byte[] archive = archive(platform.polls, poll.resource());
        try (Platform elsewhere = new Platform("h2")) {
            elsewhere.polls.restore(poll.resource(), new ByteArrayInputStream(archive));
            assertEquals(text(archive), text(archive(elsewhere.polls, poll.resource())));
            assertEquals(platform.polls.find(poll.resource()), elsewhere.polls.find(poll.resource()));
        }
    }

    @Test
    void an_archive_can_be_restored_over_what_is_there_and_under_another_id() throws IOException {
        Poll poll = voted();
        byte[] archive = archive(platform.polls, poll.resource());
        platform.votes.cast(Platform.person(), poll.resource(), Map.of(poll.choices().getFirst().id(), 1));
        platform.polls.restore(poll.resource(), new ByteArrayInputStream(archive));
        assertEquals(text(archive), text(archive(platform.polls, poll.resource())));
        UUID other = UUID.randomUUID();
        platform.polls.restore(other, new ByteArrayInputStream(archive));
        assertEquals(text(archive), text(archive(platform.polls, other)));
    }

    @Test
    void the_former_version_reads_an_archive_of_the_later_one() throws IOException {
        Poll poll = voted();
        PollArchive former = new PollArchive(platform.store.dataSource("dotvote"), List.of());
        former.restore(poll.resource(), new ByteArrayInputStream(archive(platform.polls, poll.resource())));
        assertEquals(poll.choices(), former.find(poll.resource()).choices());
        assertTrue(platform.reasons.all(Platform.person(), poll.resource()).isEmpty());
    }

    @Test
    void a_copy_has_the_question_and_the_options_but_no_dots_and_no_deadline() {
        Poll poll = voted();
        UUID copy = UUID.randomUUID();
        interlinker.copy(Caller.system(), poll.resource(), new NewResource(copy, "Copy", "en", Optional.empty()));
        interlinker.copy(Caller.system(), poll.resource(), new NewResource(copy, "Copy", "en", Optional.empty()));
        Poll copied = platform.polls.find(copy);
        assertEquals(poll.choices().stream().map(Choice::label).toList(), copied.choices().stream().map(Choice::label).toList());
        assertNotEquals(poll.choices().getFirst().id(), copied.choices().getFirst().id());
        assertEquals(Optional.empty(), copied.deadline());
        assertEquals(0, platform.votes.result(Platform.person(), copy).total());
    }

    @Test
    void what_is_purged_is_gone_and_unknown_ids_do_not_matter() {
        Poll poll = voted();
        interlinker.purge(Set.of(poll.resource(), UUID.randomUUID()));
        interlinker.purge(Set.of(poll.resource()));
        assertProblem("not-found", () -> interlinker.describe(poll.resource()));
        assertEquals(0, platform.store.store().<Integer>read(handle -> handle.createQuery(
                "select (select count(*) from dotvote.dot) + (select count(*) from dotvote.ballot) + (select count(*) from dotvote.reason)")
                .mapTo(Integer.class).one()));
    }

    @Test
    void a_person_gets_all_about_itself_and_nothing_about_others() {
        Poll poll = platform.poll(3, "North", "South");
        Caller anna = Platform.person();
        Caller berta = Platform.person();
        platform.votes.cast(anna, poll.resource(), Map.of(poll.choices().getFirst().id(), 2));
        platform.reasons.put(anna, poll.resource(), "It is mine");
        platform.votes.cast(berta, poll.resource(), Map.of(poll.choices().getLast().id(), 3));
        String data = interlinker.personalData(anna.requirePerson());
        assertTrue(data.contains("\"North\":2") && data.contains("It is mine") && data.contains(poll.question()), data);
        assertFalse(data.contains("South"), data);
        assertEquals("{}", interlinker.personalData(UUID.randomUUID()));
    }

    @Test
    void a_person_is_erased_and_the_result_stands() {
        Poll poll = platform.poll(3, "North");
        Caller anna = Platform.person();
        platform.votes.cast(anna, poll.resource(), Map.of(poll.choices().getFirst().id(), 2));
        platform.reasons.put(anna, poll.resource(), "I live there, number 7");
        interlinker.erase(anna.requirePerson());
        interlinker.erase(anna.requirePerson());
        assertEquals("{}", interlinker.personalData(anna.requirePerson()));
        assertEquals(2, platform.votes.result(anna, poll.resource()).total());
        assertEquals(List.of(), platform.reasons.all(anna, poll.resource()));
    }

    @Test
    void a_reason_needs_dots_and_goes_with_them() {
        Poll poll = platform.poll(3, "North");
        Caller anna = Platform.person();
        assertProblem("no-dots-yet", () -> platform.reasons.put(anna, poll.resource(), "Because"));
        platform.votes.cast(anna, poll.resource(), Map.of(poll.choices().getFirst().id(), 2));
        platform.reasons.put(anna, poll.resource(), " Because ");
        assertEquals("Because", platform.reasons.mine(anna, poll.resource()));
        platform.votes.cast(anna, poll.resource(), Map.of(poll.choices().getFirst().id(), 3));
        assertEquals(List.of("Because"), platform.reasons.all(Platform.person(), poll.resource()));
        platform.votes.cast(anna, poll.resource(), Map.of());
        assertEquals("", platform.reasons.mine(anna, poll.resource()));
        assertProblem("reason-too-long", () -> platform.reasons.put(anna, poll.resource(), "x".repeat(1001)));
    }

    private Poll voted() {
        Poll poll = platform.poll(3, "North", "South");
        for (int i = 1; i <= 3; i++) {
            Caller voter = Platform.person();
            platform.votes.cast(voter, poll.resource(), Map.of(poll.choices().getFirst().id(), i));
            platform.reasons.put(voter, poll.resource(), "Reason \"" + i + "\" ā");
        }
        return platform.votes.configure(platform.editor(), poll.resource(), new Draft("Ktra? 🙂", 3, Optional.of(Instant.parse("2026-12-01T08:00:00Z")),
                poll.choices(), poll.version()));
    }

    private static byte[] archive(PollArchive polls, UUID resource) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        polls.archive(resource, out);
        return out.toByteArray();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}

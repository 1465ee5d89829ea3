package eu.interlink.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.internal.PolicyEngine;
import eu.interlink.audit.Audit.Entry;
import eu.interlink.audit.Audit.Filter;
import eu.interlink.audit.Audit.Head;
import eu.interlink.audit.Audit.Verification;
import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.testing.TestStore;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class AuditTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID SOFIA = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123456Z");

    @Parameter
    String engine;

    @TempDir
    Path folder;

    private TestStore store;
    private Writer writer;
    private AuditService audit;
    private long sequence;

    @BeforeEach
    void open() {
        store = TestStore.of(engine, "audit");
        writer = new Writer(store.store());
        PolicyEngine policy = new PolicyEngine();
        policy.add(new AuditRules());
        audit = new AuditService(store.store(), policy, people -> people.stream().collect(Collectors.toMap(one -> one, one -> one.equals(ANNA) ? "Anna" : "Sofia")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Event event(String type, Optional<UUID> actor, Instant at, Optional<UUID> subject, Map<String, String> params) {
        return new Event(UUID.randomUUID(), ++sequence, at, actor, type, Optional.empty(), subject, params);
    }

    private void threeThings() {
        writer.on(event("lifecycle.unit.installed", Optional.of(ANNA), NOON, Optional.empty(),
                Map.of("id", "dotvote", "version", "1.0.0", "sha256", "ab", "source", "upload:" + ANNA)));
        writer.on(event("people.team.member.added", Optional.of(ANNA), NOON.plusSeconds(60), Optional.of(UUID.randomUUID()),
                Map.of("team", "Safer “routes”\n", "person", SOFIA.toString())));
        writer.on(event("lifecycle.unit.taken-back", Optional.empty(), NOON.plusSeconds(120), Optional.empty(),
                Map.of("id", "dotvote", "version", "1.0.0", "from", "1.1.0", "reason", "12 of 20 calls failed")));
    }

    private List<Entry> list(Filter filter) {
        return audit.list(Caller.system(), filter, 0, 10).items();
    }

    private Verification verify() {
        return audit.verify(Caller.system(), Optional.empty());
    }

    @Test
    void what_matters_is_carried_over_once_and_told_with_names() {
        threeThings();
        Event again = event("people.person.roles", Optional.of(ANNA), NOON, Optional.of(SOFIA), Map.of("roles", "admin"));
        writer.on(again);
        writer.on(again);
        writer.on(event("coproduction.task.status", Optional.of(ANNA), NOON, Optional.empty(), Map.of()));
        List<Entry> entries = list(Filter.NONE);
        assertEquals(List.of(4L, 3L, 2L, 1L), entries.stream().map(Entry::number).toList());
        Entry first = entries.getLast();
        assertEquals("Anna", first.actorName());
        assertEquals(Optional.of(ANNA), first.actor());
        assertEquals(Map.of("id", "dotvote", "version", "1.0.0", "sha256", "ab", "source", first.facts().get("source")), first.facts());
        assertFalse(first.facts().get("source").contains(ANNA.toString()));
        assertEquals(List.of("Sofia", "", "Sofia", ""), entries.stream().map(Entry::aboutName).toList());
        assertEquals(Map.of("team", "Safer “routes”\n"), entries.get(2).words());
        assertEquals(Map.of("reason", "12 of 20 calls failed"), entries.get(1).words());
        assertEquals(Optional.empty(), entries.get(1).actor());
        assertEquals(new Verification(true, 4, new Head(4, entries.getFirst().hash()), Optional.empty()), verify());
    }

    @Test
    void it_is_filtered_by_kind_person_and_time() {
        threeThings();
        assertEquals(List.of(3L, 1L), numbers(new Filter(Optional.of("lifecycle."), Optional.empty(), Optional.empty(), Optional.empty())));
        assertEquals(List.of(2L, 1L), numbers(new Filter(Optional.empty(), Optional.of(ANNA), Optional.empty(), Optional.empty())));
        assertEquals(List.of(), numbers(new Filter(Optional.empty(), Optional.of(UUID.randomUUID()), Optional.empty(), Optional.empty())));
        assertEquals(List.of(2L), numbers(new Filter(Optional.empty(), Optional.empty(), Optional.of(NOON.plusSeconds(30)), Optional.of(NOON.plusSeconds(90)))));
        assertEquals(List.of(), numbers(new Filter(Optional.of("%"), Optional.empty(), Optional.empty(), Optional.empty())));
        assertEquals(3, audit.list(Caller.system(), Filter.NONE, 1, 1).total());
    }

    private List<Long> numbers(Filter filter) {
        return list(filter).stream().map(Entry::number).toList();
    }

    @Test
    void whatever_is_changed_taken_out_or_put_in_between_is_found() {
        String[] changes = {"actor = '" + UUID.randomUUID() + "'", "type = 'lifecycle.unit.removed'", "facts = '{}'", "words = '{}'", "salt = 'ab'",
            "words_hash = 'ab'", "previous = 'ab'", "hash = 'ab'", "happened_at = timestamp with time zone '2026-11-25 12:00:01Z'", "number = 7"};
        for (String change : changes) {
            threeThings();
            store.store().run(handle -> handle.execute("update audit.entry set " + change + " where number = 2"));
            Verification found = verify();
            assertFalse(found.whole(), change);
            assertEquals(1, found.checked(), change);
            assertTrue(found.problem().orElseThrow().matches(".*[Ee]ntry (2|3) .*"), found.toString());
            store.store().run(handle -> handle.execute("delete from audit.entry"));
        }
        threeThings();
        store.store().run(handle -> handle.execute("delete from audit.entry where number = 2"));
        assertEquals(Optional.of("Entry 2 is missing: entry 3 follows on entry 1."), verify().problem());
    }

    @Test
    void a_noted_head_finds_a_chain_that_was_cut_off_or_written_anew() {
        threeThings();
        Head head = verify().head();
        assertTrue(audit.verify(Caller.system(), Optional.of(head)).whole());
        store.store().run(handle -> handle.execute("delete from audit.entry where number = 3"));
        assertTrue(verify().whole());
        assertEquals(Optional.of("The chain ends with entry 2, but entry 3 was noted: its end was cut off."),
                audit.verify(Caller.system(), Optional.of(head)).problem());
        writer.on(event("lifecycle.unit.removed", Optional.of(ANNA), NOON, Optional.empty(), Map.of("id", "dotvote")));
        assertEquals(Optional.of("Entry 3 is another one than was noted: the chain was written anew."),
                audit.verify(Caller.system(), Optional.of(head)).problem());
        assertThrows(Problem.class, () -> Head.parse("3"));
    }

    @Test
    void an_erased_person_is_unknown_and_the_chain_is_whole() {
        threeThings();
        audit.erase(Caller.system(), SOFIA);
        assertEquals(Map.of(), list(Filter.NONE).get(1).words());
        assertEquals(Map.of("reason", "12 of 20 calls failed"), list(Filter.NONE).getFirst().words());
        audit.erase(Caller.system(), ANNA);
        audit.erase(Caller.system(), UUID.randomUUID());
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), list(Filter.NONE).stream().map(Entry::actor).toList());
        assertTrue(verify().whole());
        store.store().run(handle -> assertEquals(0, handle.createQuery("select count(*) from audit.person_key").mapTo(Integer.class).one()));
        writer.on(event("lifecycle.unit.removed", Optional.of(ANNA), NOON, Optional.empty(), Map.of("id", "dotvote")));
        assertTrue(verify().whole());
    }

    @Test
    void the_exported_file_is_checked_without_a_server() throws Exception {
        threeThings();
        audit.erase(Caller.system(), SOFIA);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        audit.export(Caller.system(), out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, lines.size());
        Path file = folder.resolve("audit.jsonl");
        Files.write(file, lines);
        Head head = verify().head();
        assertEquals("3 entries, all of them as they were written. Head: " + head, ExportedChain.run(file.toString(), head.toString()));
        for (int i = 0; i < lines.size(); i++) {
            List<String> altered = new ArrayList<>(lines);
            altered.set(i, lines.get(i).replace("dotvote", "docvote").replace("member.added", "member.eaten"));
            Files.write(file, altered);
            IllegalArgumentException found = assertThrows(IllegalArgumentException.class, () -> ExportedChain.run(file.toString()));
            assertEquals("Entry " + (i + 1) + " was changed after it was written.", found.getMessage());
        }
        Files.write(file, lines.subList(0, 2));
        assertThrows(IllegalArgumentException.class, () -> ExportedChain.run(file.toString(), head.toString()));
        Files.writeString(file, "{}");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ExportedChain.run(file.toString())).getMessage().startsWith("It is no line of an audit log"));
    }

    @Test
    void only_administrators_may_read_it() {
        Caller anna = new Caller(Caller.Kind.PERSON, Optional.of(ANNA), "Anna", Set.of(), Locale.ENGLISH, ZoneOffset.UTC);
        assertThrows(Problem.class, () -> audit.list(anna, Filter.NONE, 0, 1));
        assertThrows(Problem.class, () -> audit.verify(anna, Optional.empty()));
        assertThrows(Problem.class, () -> audit.export(anna, new ByteArrayOutputStream()));
        assertThrows(Problem.class, () -> audit.erase(anna, ANNA));
    }

    @Test
    void many_entries_are_walked_in_steps() {
        for (int i = 0; i < 1203; i++) {
            writer.on(event("lifecycle.unit.enabled", Optional.of(ANNA), NOON.plus(i, ChronoUnit.MILLIS), Optional.empty(), Map.of("id", "dotvote")));
        }
        assertEquals(1203, verify().checked());
    }
}

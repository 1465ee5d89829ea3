package eu.interlink.coproduction.internal.comment;

import static eu.interlink.coproduction.internal.World.code;
import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.PersonData;
import eu.interlink.coproduction.Comment;
import eu.interlink.coproduction.Comments.Mention;
import eu.interlink.coproduction.MentionText;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class CommentsTest {

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
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
        allow(ben, process.id(), Right.VIEW);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void allow(Caller person, UUID place, Right right) {
        world.processes.grant(ada, place, Party.person(person.requirePerson()), Set.of(right), Set.of());
    }

    private Comment say(Caller caller, String text) {
        world.clock.forward(Duration.ofSeconds(1));
        return world.comments.add(caller, task, text);
    }

    private static String at(Caller person) {
        return MentionText.of(person.requirePerson());
    }

    private List<String> texts(Caller caller) {
        return world.comments.list(caller, task, 0, 100).items().stream().map(Comment::words).toList();
    }

    @Test
    void whoever_sees_the_task_reads_and_writes_the_newest_first() {
        say(ada, "First\n<b>line</b>");
        say(ben, "Second");
        assertEquals(List.of("Second", "First\n<b>line</b>"), texts(ben));
        Comment first = world.comments.list(ben, task, 1, 1).items().getFirst();
        assertEquals("Ada", first.authorName());
        assertFalse(first.own() || first.removable());
        assertEquals(2, world.comments.list(ben, task, 1, 1).total());
        assertTrue(world.comments.list(ada, task, 0, 1).items().getFirst().removable());
        Caller stranger = world.people.person("Stranger");
        assertEquals("not-allowed", code(() -> world.comments.list(stranger, task, 0, 10)));
        assertEquals("not-allowed", code(() -> say(stranger, "Me too")));
        assertEquals("not-allowed", code(() -> world.comments.find(stranger, first.id())));
    }

    @Test
    void mentions_are_kept_as_ids_and_read_as_names() {
        Comment comment = say(ada, "Please look, " + at(ben) + "!");
        assertEquals("Please look, @Ben!", comment.words());
        assertEquals(Map.of(ben.requirePerson(), "Ben"), comment.mentions());
        Mention mention = world.comments.mentions(ben, 0, 10).items().getFirst();
        assertEquals(comment.id(), mention.comment().id());
        assertEquals("A process", mention.processName());
        assertEquals("Name of task-1", mention.taskName());
        assertEquals(0, world.comments.mentions(ada, 0, 10).total());
        HistoryLine line = world.processes.history(ada, process.id(), 0, 1).items().getFirst();
        assertEquals("coproduction.comment.added", line.type());
        assertEquals(Optional.of(task), line.subject());
        assertEquals(ben.requirePerson().toString(), line.params().get("mentions"));
        world.processes.grant(ada, task, Party.person(ben.requirePerson()), Set.of(), Set.of(Right.VIEW));
        assertEquals(0, world.comments.mentions(ben, 0, 10).total());
        assertEquals("Please look, @Ben, again", world.comments.edit(ada, comment.id(), "Please look, " + at(ben) + ", again", 1).words());
    }

    @Test
    void nobody_is_mentioned_who_cannot_see_the_task() {
        Caller stranger = world.people.person("Stranger");
        assertEquals("mentioned-cannot-see", code(() -> say(ada, at(ben) + at(stranger))));
        assertEquals("mentioned-cannot-see", code(() -> say(ada, MentionText.of(UUID.randomUUID()))));
        String crowd = Stream.generate(() -> MentionText.of(UUID.randomUUID())).limit(21).collect(Collectors.joining());
        assertEquals("too-many-mentions", code(() -> say(ada, crowd)));
        Comment comment = say(ada, "Nobody");
        assertEquals("mentioned-cannot-see", code(() -> world.comments.edit(ada, comment.id(), at(stranger), 1)));
        assertEquals(List.of("Nobody"), texts(ada));
    }

    @Test
    void an_own_comment_is_changed_and_nobody_overwrites_what_was_saved_meanwhile() {
        Comment comment = say(ben, "One");
        Comment changed = world.comments.edit(ben, comment.id(), "Two " + at(ada), comment.version());
        assertTrue(changed.edited().isPresent());
        assertEquals(changed, world.comments.find(ben, comment.id()));
        assertEquals(1, world.comments.mentions(ada, 0, 10).total());
        assertEquals("stale", code(() -> world.comments.edit(ben, comment.id(), "Three", comment.version())));
        assertEquals("not-your-comment", code(() -> world.comments.edit(ada, comment.id(), "Mine", changed.version())));
        world.comments.edit(ben, comment.id(), "Two", changed.version());
        assertEquals(0, world.comments.mentions(ada, 0, 10).total());
    }

    @Test
    void a_comment_is_taken_away_by_its_author_or_whoever_manages() {
        Comment bens = say(ben, "One");
        Comment adas = say(ada, "Two");
        assertEquals("not-allowed", codeOf(() -> world.comments.remove(ben, adas.id())));
        world.comments.remove(ada, bens.id());
        assertEquals("not-found", codeOf(() -> world.comments.remove(ada, bens.id())));
        world.comments.remove(ada, adas.id());
        assertEquals(List.of(), texts(ada));
        assertEquals(List.of("comment.removed", "comment.removed", "comment.added", "comment.added"), world.types(ada, process).subList(0, 4));
    }

    @Test
    void a_comment_is_checked() {
        assertEquals("text-missing", code(() -> say(ada, " \n ")));
        assertEquals("text-too-long", code(() -> say(ada, "x".repeat(5001))));
        assertEquals("not-a-task", code(() -> world.comments.add(ada, world.item(ada, process, "objective-1").id(), "Hello")));
        assertEquals("not-found", code(() -> world.comments.add(ada, UUID.randomUUID(), "Hello")));
        for (int i = 0; i < 120; i++) {
            world.comments.add(ben, task, "Hello");
        }
        assertEquals("too-many-attempts", code(() -> say(ben, "Hello")));
        say(ada, "Others may still write");
    }

    @Test
    void a_person_takes_the_comments_along_and_they_go_with_the_person() throws Exception {
        say(ada, "What do you think, " + at(ben) + "?");
        say(ben, "Very good");
        CommentData data = new CommentData(world.store);
        List<String> told = new ArrayList<>();
        data.export(ben.requirePerson(), new PersonData.Package() {
            @Override
            public void json(String name, Object content) {
                told.add(name + " " + content);
            }

            @Override
            public void file(String name, InputStream content) {
                told.add(name);
            }
        });
        assertTrue(told.getFirst().contains("Very good") && !told.getFirst().contains("What do you think"), told.toString());
        data.erase(new PersonData.Identity(ben.requirePerson(), "Ben", "ben@example.org"));
        assertEquals(List.of("What do you think, @Ben?"), texts(ada));
        assertEquals(0, world.comments.mentions(ben, 0, 10).total());
    }

    @Test
    void names_that_were_chosen_stand_for_people() {
        UUID ann = UUID.randomUUID();
        UUID annMarie = UUID.randomUUID();
        Map<String, UUID> chosen = Map.of("Ann", ann, "Ann Marie", annMarie);
        String kept = MentionText.kept("@Ann Marie and @Ann, not Ann or ann@example.org; @", chosen);
        assertEquals(MentionText.of(annMarie) + " and " + MentionText.of(ann) + ", not Ann or ann@example.org; @", kept);
        assertEquals("@Ann Marie and @Ann, not Ann or ann@example.org; @", MentionText.named(kept, Map.of(ann, "Ann", annMarie, "Ann Marie")));
        assertEquals(List.of(annMarie, ann), List.copyOf(MentionText.people(kept)));
        assertEquals(kept, MentionText.named(kept, Map.of()));
        assertEquals("$1 @[x]", MentionText.named("$1 @[x]", Map.of()));
    }
}

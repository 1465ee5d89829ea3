package eu.interlink.interlinkers.dotvote.internal.data;

import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The life of a poll as the platform drives it: made, copied, archived, restored, purged; and what is told and erased about a person. */
@Component(service = PollArchive.class)
public final class PollArchive {

    private static final int DOTS_AT_FIRST = 3;

    private final Db db;
    private final List<Attachment> attachments;
    // JSON is read and written as trees: a mapper that knew classes of this bundle could keep them alive after it.
    private final JsonMapper json = JsonMapper.builder().build();

    @Activate
    public PollArchive(@Reference(target = "(interlink.schema=dotvote)") DataSource source,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Attachment> attachments) {
        db = new Db(source);
        this.attachments = List.copyOf(attachments);
    }

    public Poll create(NewResource draft, Instant now) {
        String question = draft.name().length() > Poll.MAX_QUESTION ? draft.name().substring(0, Poll.MAX_QUESTION) : draft.name();
        return db.transaction(connection -> insertOnce(connection,
                new Poll(draft.id(), question, DOTS_AT_FIRST, Optional.empty(), List.of(), 0, now)));
    }

    /** Copies question, options and dots; not the ballots, and not the deadline, which may have passed. */
    public Poll copy(UUID from, NewResource to, Instant now) {
        Poll source = find(from);
        List<Choice> choices = source.choices().stream().map(choice -> new Choice(UUID.randomUUID(), choice.label())).toList();
        return db.transaction(connection -> insertOnce(connection, new Poll(to.id(), source.question(), source.dots(), Optional.empty(), choices, 0, now)));
    }

    private static Poll insertOnce(Connection connection, Poll poll) throws SQLException {
        Optional<Poll> known = PollTable.find(connection, poll.resource());
        if (known.isEmpty()) {
            PollTable.insert(connection, poll);
        }
        return known.orElse(poll);
    }

    /** @throws Problem NOT_FOUND if it is not here */
    public Poll find(UUID resource) {
        return db.transaction(connection -> PollTable.find(connection, resource)).orElseThrow(() -> Problem.notFound("vote"));
    }

    public void archive(UUID resource, OutputStream out) throws IOException {
        ObjectNode archive = db.transaction(connection -> {
            Poll poll = PollTable.lock(connection, resource);
            ObjectNode node = json.createObjectNode().put("format", 1).put("question", poll.question()).put("dots", poll.dots())
                    .put("version", poll.version()).put("updated", poll.updated().toString());
            poll.deadline().ifPresent(deadline -> node.put("deadline", deadline.toString()));
            ArrayNode choices = node.putArray("choices");
            poll.choices().forEach(choice -> choices.addObject().put("id", choice.id().toString()).put("label", choice.label()));
            ArrayNode ballots = node.putArray("ballots");
            for (BallotTable.Ballot ballot : BallotTable.all(connection, resource)) {
                ObjectNode one = ballots.addObject().put("person", ballot.person().toString()).put("updated", ballot.updated().toString());
                ObjectNode dots = one.putObject("dots");
                ballot.dots().forEach((choice, count) -> dots.put(choice.toString(), count));
            }
            for (Attachment attachment : attachments) {
                attachment.archive(connection, resource, node);
            }
            return node;
        });
        out.write(json.writeValueAsBytes(archive));
    }

    public void restore(UUID resource, InputStream in) throws IOException {
        JsonNode archive = json.readTree(in.readAllBytes());
        db.transaction(connection -> {
            PollTable.delete(connection, resource);
            PollTable.insert(connection, poll(resource, archive));
            for (JsonNode ballot : archive.path("ballots")) {
                Map<UUID, Integer> dots = new HashMap<>();
                ballot.path("dots").properties().forEach(dot -> dots.put(UUID.fromString(dot.getKey()), dot.getValue().asInt()));
                BallotTable.put(connection, resource, new BallotTable.Ballot(UUID.fromString(ballot.path("person").asString()),
                        Instant.parse(ballot.path("updated").asString()), dots));
            }
            for (Attachment attachment : attachments) {
                attachment.restore(connection, resource, archive.path(attachment.name()));
            }
            return null;
        });
    }

    private static Poll poll(UUID resource, JsonNode archive) {
        List<Choice> choices = new ArrayList<>();
        archive.path("choices").forEach(choice -> choices.add(new Choice(UUID.fromString(choice.path("id").asString()), choice.path("label").asString())));
        Optional<Instant> deadline = archive.has("deadline") ? Optional.of(Instant.parse(archive.path("deadline").asString())) : Optional.empty();
        return new Poll(resource, archive.path("question").asString(), archive.path("dots").asInt(), deadline, choices, archive.path("version").asInt(),
                Instant.parse(archive.path("updated").asString()));
    }

    public void purge(Set<UUID> resources) {
        db.transaction(connection -> {
            for (UUID resource : resources) {
                PollTable.delete(connection, resource);
            }
            return null;
        });
    }

    public String personalData(UUID person) {
        ObjectNode data = db.transaction(connection -> {
            ObjectNode all = json.createObjectNode();
            for (UUID resource : BallotTable.polls(connection, person)) {
                Poll poll = PollTable.find(connection, resource).orElseThrow();
                Map<UUID, Integer> mine = BallotTable.dots(connection, resource, person);
                ObjectNode one = all.withArray("ballots").addObject().put("resource", resource.toString()).put("question", poll.question());
                ObjectNode dots = one.putObject("dots");
                poll.choices().stream().filter(choice -> mine.containsKey(choice.id())).forEach(choice -> dots.put(choice.label(), mine.get(choice.id())));
                for (Attachment attachment : attachments) {
                    attachment.personalData(connection, resource, person, one);
                }
            }
            return all;
        });
        return json.writeValueAsString(data);
    }

    public void erase(UUID person) {
        db.transaction(connection -> {
            for (UUID resource : BallotTable.polls(connection, person)) {
                BallotTable.pseudonymise(connection, resource, person);
            }
            return null;
        });
    }
}

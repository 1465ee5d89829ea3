package eu.interlink.interlinkers.dotvote.internal.data;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.Activity;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinker.platform.Rights;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The vote itself. Settings are changed by whoever may edit the resource, dots are given by whoever may view it. Nobody ever has more
 * dots in a poll than it allows: every change of a poll or of a ballot holds the poll's row.
 */
@Component(service = DotVotes.class)
public final class DotVotes {

    private static final LocalizedText VOTED = LocalizedText.of("en", "gave dots", "it", "ha assegnato dei punti", "es", "repartió puntos", "lv",
            "piešķīra punktus");
    private static final LocalizedText CHANGED = LocalizedText.of("en", "changed the settings of the vote", "it",
            "ha modificato le impostazioni della votazione", "es", "cambió los ajustes de la votación", "lv", "mainīja balsojuma iestatījumus");

    private final Db db;
    private final Rights rights;
    private final Live live;
    private final Activity activity;
    private final Clock clock;

    @Activate
    public DotVotes(@Reference(target = "(interlink.schema=dotvote)") DataSource source, @Reference Rights rights, @Reference Live live,
            @Reference Activity activity) {
        this(source, rights, live, activity, Clock.systemUTC());
    }

    public DotVotes(DataSource source, Rights rights, Live live, Activity activity, Clock clock) {
        this.db = new Db(source);
        this.rights = rights;
        this.live = live;
        this.activity = activity;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND if there is no such vote, FORBIDDEN without the right to view it */
    public Poll poll(Caller caller, UUID resource) {
        rights.require(caller, Right.VIEW, resource);
        return db.transaction(connection -> PollTable.find(connection, resource)).orElseThrow(() -> Problem.notFound("vote"));
    }

    public Result result(Caller caller, UUID resource) {
        rights.require(caller, Right.VIEW, resource);
        return db.transaction(connection -> BallotTable.result(connection, resource, caller.requirePerson()));
    }

    public boolean closed(Poll poll) {
        return poll.closed(clock.instant());
    }

    /**
     * Replaces the settings. Dots of choices that are taken out go back to their people.
     *
     * @throws Problem INVALID for wrong settings, CONFLICT {@code stale} if somebody else changed them meanwhile, CONFLICT {@code dots-used}
     *                 if somebody has given more dots already than would be allowed
     */
    public Poll configure(Caller caller, UUID resource, Draft wanted) {
        rights.require(caller, Right.EDIT, resource);
        Draft draft = wanted.checked();
        Poll changed = db.transaction(connection -> {
            Poll before = PollTable.lock(connection, resource);
            if (before.version() != draft.version()) {
                throw Problem.stale("vote");
            }
            Poll after = new Poll(resource, draft.question(), draft.dots(), draft.deadline(), draft.choices(), before.version() + 1, clock.instant());
            PollTable.update(connection, before, after);
            if (BallotTable.most(connection, resource) > after.dots()) {
                throw Problem.conflict("dots-used", "Somebody has already given more dots than that. Allow at least as many.", "field", "dots");
            }
            return after;
        });
        live.publish(resource, "settings");
        activity.report(caller, resource, "settings-changed", CHANGED);
        return changed;
    }

    /**
     * Replaces the caller's dots.
     *
     * @param dots per choice; zero is as good as missing
     * @throws Problem CONFLICT {@code vote-closed} after the deadline, CONFLICT {@code choice-gone} if a choice was taken out meanwhile,
     *                 INVALID {@code too-many-dots}
     */
    public Result cast(Caller caller, UUID resource, Map<UUID, Integer> dots) {
        rights.require(caller, Right.VIEW, resource);
        UUID person = caller.requirePerson();
        Map<UUID, Integer> given = new HashMap<>(dots);
        given.values().removeIf(count -> count == 0);
        boolean first = db.transaction(connection -> put(connection, resource, person, given));
        live.publish(resource, "dots");
        if (first) {
            activity.report(caller, resource, "voted", VOTED);
        }
        return result(caller, resource);
    }

    private boolean put(Connection connection, UUID resource, UUID person, Map<UUID, Integer> given) throws SQLException {
        Poll poll = PollTable.lock(connection, resource);
        Instant now = clock.instant();
        if (poll.closed(now)) {
            throw Problem.conflict("vote-closed", "The vote is closed. No more dots are accepted.");
        }
        long total = given.values().stream().mapToLong(Integer::longValue).sum();
        if (total > poll.dots() || given.values().stream().anyMatch(count -> count < 0)) {
            throw Problem.invalid("too-many-dots", "You have " + poll.dots() + " dots to give.", "max", Integer.toString(poll.dots()));
        }
        if (!poll.choices().stream().map(Choice::id).toList().containsAll(given.keySet())) {
            throw Problem.conflict("choice-gone", "An option was taken out meanwhile. Look at the options again.");
        }
        PollTable.touch(connection, resource, now);
        if (given.isEmpty()) {
            BallotTable.withdraw(connection, resource, person);
            return false;
        }
        return BallotTable.put(connection, resource, new BallotTable.Ballot(person, now, given));
    }
}

package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.Unit.State;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.slots.Live;
import eu.interlink.lifecycle.internal.slots.Slots;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes the wanted state, and makes this node match it. One change at a time. */
@Component(service = Changes.class)
public final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    /** How long a unit that failed is left alone. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final UnitTable table;
    private final Jars jars;
    private final Slots slots;
    private final Swapper swapper;
    private final UnitStates states;
    private final UnitJournal journal;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    @Activate
    public Changes(@Reference UnitTable table, @Reference Jars jars, @Reference Slots slots, @Reference Swapper swapper, @Reference UnitStates states,
            @Reference UnitJournal journal, @Reference Distribution distribution) {
        this.table = table;
        this.jars = jars;
        this.slots = slots;
        this.swapper = swapper;
        this.states = states;
        this.journal = journal;
        distribution.bringInto(table);
        // Known from the first moment, so that nobody is told that they do not exist.
        table.all().stream().filter(UnitRow::wanted).forEach(row -> states.set(row, State.STARTING, Optional.empty()));
    }

    public UnitTable table() {
        return table;
    }

    /**
     * Brings a jar into use that was examined and found good.
     *
     * @param wanted the new row; its file is not stored yet
     * @throws Problem CONFLICT {@code unit-failed} with the reason; the former version serves on
     */
    public Unit install(Caller caller, UnitRow wanted, IncomingJar jar) throws IOException {
        lock.lock();
        try {
            Optional<UnitRow> before = table.find(wanted.id());
            FileRef file = jars.keep(wanted, jar);
            UnitRow row = wanted.with(file);
            boolean sameFile = before.filter(former -> !former.fromDistribution() && former.sha256().equals(row.sha256())).isPresent();
            try {
                swapper.bring(row, () -> table.together(() -> {
                    table.save(row);
                    journal.installed(caller, row, before.filter(UnitRow::wanted));
                }));
            } catch (SwapFailure e) {
                if (!sameFile) {
                    jars.letGo(row);
                }
                LOG.warn("{}", e.getMessage(), e);
                throw Problem.conflict("unit-failed", e.getMessage() + ". The version in use, if there is one, was not touched.", "interlinker", row.id());
            }
            if (!sameFile) {
                before.ifPresent(jars::letGo);
            }
            return states.set(row, State.RUNNING, Optional.empty());
        } finally {
            lock.unlock();
        }
    }

    /** @throws Problem NOT_FOUND if it is not wanted anyway */
    public void remove(Caller caller, String id) {
        lock.lock();
        try {
            UnitRow row = table.find(id).filter(UnitRow::wanted).orElseThrow(() -> Problem.notFound("unit"));
            table.together(() -> {
                table.save(row.outOfUse(Instant.now()));
                journal.removed(caller, row);
            });
            takeAway(row);
            jars.letGo(row);
        } finally {
            lock.unlock();
        }
    }

    private void takeAway(UnitRow row) {
        states.set(row, State.DRAINING, Optional.empty());
        swapper.takeAway(row.id());
        swapper.clean(wanted().stream().map(UnitRow::location).collect(Collectors.toSet()));
        states.gone(row);
    }

    private List<UnitRow> wanted() {
        return table.all().stream().filter(UnitRow::wanted).toList();
    }

    /** Makes this node match the wanted state. Repeatable. */
    public void reconcile() {
        lock.lock();
        try {
            List<UnitRow> rows = wanted();
            Set<String> ids = rows.stream().map(UnitRow::id).collect(Collectors.toSet());
            for (Unit unit : states.all()) {
                if (!ids.contains(unit.id())) {
                    // Another node, or a restored backup, has taken it out of use.
                    table.find(unit.id()).ifPresent(this::takeAway);
                }
            }
            swapper.clean(rows.stream().map(UnitRow::location).collect(Collectors.toSet()));
            rows.forEach(this::match);
        } finally {
            lock.unlock();
        }
    }

    private void match(UnitRow row) {
        Optional<Live> live = slots.current(row.id());
        if (live.filter(current -> current.bundle().getLocation().equals(row.location())).isPresent()) {
            states.set(row, State.RUNNING, Optional.empty());
            return;
        }
        if (resting.getOrDefault(row.location(), Instant.MIN).isAfter(Instant.now())) {
            return;
        }
        try {
            states.set(row, State.STARTING, Optional.empty());
            swapper.bring(row, () -> resting.remove(row.location()));
            states.set(row, State.RUNNING, Optional.empty());
        } catch (SwapFailure e) {
            LOG.warn("{}", e.getMessage(), e);
            resting.put(row.location(), Instant.now().plus(RETRY));
            states.set(row, State.FAILED, Optional.of(e.getMessage()));
        }
    }
}

package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.Leftover;
import eu.interlink.lifecycle.Plan.Use;
import eu.interlink.lifecycle.Purged;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.Unit.State;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.slots.Live;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.lifecycle.internal.slots.Tally.Count;
import eu.interlink.lifecycle.internal.swap.UnitRow.Standing;
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
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes the wanted state, and makes this node match it. One change at a time. */
@Component(service = Changes.class, configurationPid = "eu.interlink.lifecycle")
public final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    /** How long a unit that failed is left alone. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final UnitTable table;
    private final FormerVersions former;
    private final Jars jars;
    private final Slots slots;
    private final Swapper swapper;
    private final Watch watch;
    private final SafeMode safeMode;
    private final TakeBack takeBack;
    private final UnitStates states;
    private final UnitJournal journal;
    private final Remains remains;
    private final Contracts contracts;
    private final Overdue overdue;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    @Activate
    public Changes(LifecycleSettings settings, @Reference UnitTable table, @Reference FormerVersions former, @Reference Jars jars, @Reference Slots slots, @Reference Swapper swapper,
            @Reference Watch watch, @Reference SafeMode safeMode, @Reference UnitStates states, @Reference UnitJournal journal, @Reference Remains remains, @Reference Contracts contracts,
            @Reference Distribution distribution) {
        this.table = table;
        this.former = former;
        this.jars = jars;
        this.slots = slots;
        this.swapper = swapper;
        this.watch = watch;
        this.safeMode = safeMode;
        this.states = states;
        this.journal = journal;
        this.remains = remains;
        this.contracts = contracts;
        overdue = new Overdue(settings);
        takeBack = new TakeBack(table, former, swapper, states, journal);
        distribution.bringInto(table);
        takeBack.afterCrashes();
        // Known from the first moment, so that nobody is told that they do not exist.
        wanted().forEach(row -> states.set(row, row.runs() ? State.STARTING : State.DISABLED, Optional.empty()));
    }

    /** A node that stops as it should has not been brought down by a version. */
    @Deactivate
    public void stop() {
        takeBack.endsWell();
    }

    public UnitTable table() {
        return table;
    }

    /**
     * Brings a jar into use that was examined and found good. If it takes the place of another one, it is watched for a while.
     *
     * @param wanted  the new row; its file is not stored yet
     * @param planned what the plan said, for the journal
     * @throws Problem CONFLICT {@code unit-failed} with the reason; the former version serves on
     */
    public Unit install(Caller caller, UnitRow wanted, IncomingJar jar, Map<String, String> planned) throws IOException {
        lock.lock();
        try {
            if (purging(wanted.id())) {
                throw Problem.conflict("unit-being-purged", "The data of an earlier installation of " + wanted.id()
                        + " is still being deleted. Try again in a minute.", "interlinker", wanted.id());
            }
            Optional<UnitRow> before = table.find(wanted.id()).filter(UnitRow::wanted);
            boolean held = before.filter(row -> row.sha256().equals(wanted.sha256())).isPresent() || former.keeps(wanted.id(), wanted.sha256());
            FileRef file = jars.keep(wanted, jar);
            Count count = watch.count(wanted.id());
            UnitRow row = watched(wanted.with(file), before);
            try {
                swapper.bring(row, () -> table.together(() -> {
                    table.save(row);
                    former.replace(before, row, Instant.now());
                    journal.installed(caller, row, before, planned);
                }));
            } catch (SwapFailure e) {
                if (!held) {
                    jars.letGo(row);
                }
                journal.failed(caller, row, before, planned, e.getMessage());
                throw failed(row, e);
            }
            former.prune(row.id());
            slots.current(row.id()).ifPresent(contracts::settle);
            watch.begin(row, count);
            return states.set(row, State.RUNNING, Optional.empty());
        } finally {
            lock.unlock();
        }
    }

    private UnitRow watched(UnitRow row, Optional<UnitRow> before) {
        boolean replaces = before.filter(UnitRow::runs).filter(old -> !old.sha256().equals(row.sha256())).isPresent();
        return row.with(replaces ? new Standing(false, Optional.empty(), Optional.of(watch.end(Instant.now())), 0) : Standing.GOOD);
    }

    private static Problem failed(UnitRow row, SwapFailure failure) {
        LOG.warn("{}", failure.getMessage(), failure);
        return Problem.conflict("unit-failed", failure.getMessage() + ". The version in use, if there is one, was not touched.", "interlinker", row.id());
    }

    /** @throws Problem NOT_FOUND if it is not wanted anyway */
    public void remove(Caller caller, String id) {
        lock.lock();
        try {
            UnitRow row = wanted(id);
            table.together(() -> {
                table.save(row.outOfUse(Instant.now()));
                journal.removed(caller, row);
            });
            takeAway(row);
            states.gone(row);
            former.forget(id);
            jars.letGo(row);
        } finally {
            lock.unlock();
        }
    }

    /** Takes it out of use and deletes all its data. @throws Problem NOT_FOUND if it is not known */
    public Purged purge(Caller caller, String id) {
        lock.lock();
        try {
            UnitRow row = table.find(id).orElseThrow(() -> Problem.notFound("unit"));
            table.together(() -> {
                table.purge(id, Instant.now());
                if (row.wanted()) {
                    table.save(row.outOfUse(Instant.now()));
                    journal.removed(caller, row);
                }
            });
            return finish(caller, row.outOfUse(Instant.now()));
        } finally {
            lock.unlock();
        }
    }

    /** First while it still runs, so that it is told, and again when nobody can make anything with it any more. */
    private Purged finish(Caller caller, UnitRow row) {
        List<Use> before = remains.of(row);
        remains.purge(row);
        takeAway(row);
        states.gone(row);
        former.forget(row.id());
        jars.letGo(row);
        remains.purge(row);
        remains.drop(row);
        List<Use> left = remains.of(row);
        boolean complete = Remains.nothing(left);
        if (complete) {
            String what = before.stream().filter(use -> use.amount() > 0).map(use -> use.amount() + " " + use.what()).collect(Collectors.joining(", "));
            table.together(() -> {
                table.purged(row.id());
                journal.purged(caller, row, what);
            });
        }
        return new Purged(row.id(), complete, before, left);
    }

    private boolean purging(String id) {
        return table.purging().stream().anyMatch(row -> row.id().equals(id));
    }

    /** What removed units have left behind. */
    public List<Leftover> leftovers() {
        List<String> going = table.purging().stream().map(UnitRow::id).toList();
        return table.all().stream().filter(row -> !row.wanted())
                .map(row -> new Leftover(row.id(), row.version(), row.changed(), going.contains(row.id()), remains.of(row)))
                .filter(left -> left.purging() || !Remains.nothing(left.kept())).toList();
    }

    /** Takes a unit out of use for a time. @throws Problem NOT_FOUND if it is not installed */
    public Unit disable(Caller caller, String id) {
        lock.lock();
        try {
            UnitRow row = wanted(id);
            if (!row.runs()) {
                return states.set(row, State.DISABLED, Optional.empty());
            }
            UnitRow disabled = row.with(row.standing().disabled(true));
            table.together(() -> {
                table.save(disabled);
                journal.disabled(caller, disabled);
            });
            takeAway(disabled);
            return states.set(disabled, State.DISABLED, Optional.empty());
        } finally {
            lock.unlock();
        }
    }

    /** Brings it back into use. @throws Problem NOT_FOUND if it is not installed, CONFLICT with the reason if it cannot start */
    public Unit enable(Caller caller, String id) {
        lock.lock();
        try {
            UnitRow row = wanted(id);
            if (row.runs() && slots.current(id).isPresent()) {
                return states.set(row, State.RUNNING, Optional.empty());
            }
            UnitRow enabled = row.with(row.standing().enabled());
            try {
                swapper.bring(enabled, () -> table.together(() -> {
                    table.save(enabled);
                    journal.enabled(caller, enabled);
                }));
            } catch (SwapFailure e) {
                throw failed(enabled, e);
            }
            return states.set(enabled, State.RUNNING, Optional.empty());
        } finally {
            lock.unlock();
        }
    }

    /** @throws Problem NOT_FOUND if it is not installed */
    public Unit acknowledge(String id) {
        lock.lock();
        try {
            UnitRow row = wanted(id);
            Standing standing = row.standing();
            UnitRow read = row.with(new Standing(standing.disabled(), Optional.empty(), standing.watchedUntil(), standing.watchedStarts()));
            table.save(read);
            Optional<Unit> now = states.find(id);
            return states.set(read, now.map(Unit::state).orElse(State.STARTING), now.flatMap(Unit::reason));
        } finally {
            lock.unlock();
        }
    }

    private UnitRow wanted(String id) {
        return table.find(id).filter(UnitRow::wanted).orElseThrow(() -> Problem.notFound("unit"));
    }

    private void takeAway(UnitRow row) {
        watch.end(row.id());
        states.set(row, State.DRAINING, Optional.empty());
        swapper.takeAway(row.id());
        swapper.clean(locations());
    }

    private List<UnitRow> wanted() {
        return table.all().stream().filter(UnitRow::wanted).toList();
    }

    private Set<String> locations() {
        return wanted().stream().filter(UnitRow::runs).map(UnitRow::location).collect(Collectors.toSet());
    }

    /** Makes this node match the wanted state. Repeatable. */
    public void reconcile() {
        lock.lock();
        try {
            List<UnitRow> rows = wanted();
            Set<String> ids = rows.stream().map(UnitRow::id).collect(Collectors.toSet());
            for (Unit unit : states.all()) {
                if (!ids.contains(unit.id())) {
                    // Another node, or a restored backup, has removed it.
                    table.find(unit.id()).ifPresent(row -> {
                        takeAway(row);
                        states.gone(row);
                    });
                }
            }
            swapper.clean(locations());
            table.purging().forEach(row -> finish(Caller.system(), row));
            rows.forEach(this::match);
        } finally {
            lock.unlock();
        }
    }

    private void match(UnitRow row) {
        Optional<Live> live = slots.current(row.id());
        if (!row.runs()) {
            live.ifPresent(current -> takeAway(row));
            states.set(row, State.DISABLED, Optional.empty());
            return;
        }
        if (live.filter(current -> current.bundle().getLocation().equals(row.location())).isPresent()) {
            states.set(row, State.RUNNING, Optional.empty());
            return;
        }
        Optional<String> held = live.isPresent() ? Optional.empty() : safeMode.holdsBack(row);
        if (held.isPresent()) {
            states.set(row, State.FAILED, held);
            return;
        }
        if (resting.getOrDefault(row.location(), Instant.MIN).isAfter(Instant.now())) {
            return;
        }
        try {
            Count count = watch.count(row.id());
            states.set(row, State.STARTING, Optional.empty());
            safeMode.starting(row);
            swapper.bring(row, () -> resting.remove(row.location()));
            watch.begin(row, count);
            states.set(row, State.RUNNING, Optional.empty());
        } catch (SwapFailure e) {
            LOG.warn("{}", e.getMessage(), e);
            resting.put(row.location(), Instant.now().plus(RETRY));
            states.set(row, State.FAILED, Optional.of(e.getMessage()));
        } finally {
            safeMode.started();
        }
    }

    /** Looks for calls that do not end, and takes out of use what has too many of them. */
    void judgeCalls() {
        for (Live live : slots.all()) {
            overdue.judge(live).ifPresent(reason -> alone(() -> stopHanging(live, reason)));
        }
    }

    /** A new version that hangs goes back to the former one; one that has proved itself is switched off. */
    private void stopHanging(Live live, String reason) {
        Optional<UnitRow> row = table.find(live.id()).filter(found -> found.runs() && found.location().equals(live.bundle().getLocation()));
        if (row.isEmpty()) {
            return;
        }
        LOG.error("{}: {}", live, reason);
        if (row.get().standing().watchedUntil().isPresent() && former.find(live.id(), Optional.empty()).isPresent()) {
            takeBack.now(row.get(), reason);
            watch.end(live.id());
            return;
        }
        String told = "The platform switched it off: " + reason + ". Switch it on again, return to a former version, or tell the vendor.";
        UnitRow off = row.get().with(new Standing(true, Optional.of(told), Optional.empty(), 0));
        table.together(() -> {
            table.save(off);
            journal.switchedOff(off, reason);
        });
        takeAway(off);
        states.set(off, State.DISABLED, Optional.empty());
    }

    /** Looks at the versions that are watched, and takes back what does badly. */
    void judge(boolean askHealth, Instant now) {
        for (UnitRow row : watch.rows()) {
            switch (watch.look(row, askHealth, now)) {
                case Watch.Standing.Goes(String reason) -> alone(() -> takeBack.now(row, reason));
                case Watch.Standing.Proved proved -> alone(() -> takeBack.proved(row));
                case Watch.Standing.Watched stays -> {
                    continue;
                }
            }
            watch.end(row.id());
        }
    }

    private void alone(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}

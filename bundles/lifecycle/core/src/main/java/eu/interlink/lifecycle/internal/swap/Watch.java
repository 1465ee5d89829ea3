package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.lifecycle.internal.slots.Live;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.lifecycle.internal.slots.Tally.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The versions that have just come into use on this node, how they do, and whether they have to go. */
@Component(service = Watch.class, configurationPid = "eu.interlink.lifecycle")
public final class Watch {

    private static final int UNHEALTHY = 3;
    private static final double HUNDRED = 100;

    /** Says how a watch stands. */
    sealed interface Standing {

        record Goes(String reason) implements Standing {
        }

        record Proved() implements Standing {
        }

        record Watched() implements Standing {
        }
    }

    private static final class Watched {
        private final UnitRow row;
        private final Count before;
        private int unhealthy;

        Watched(UnitRow row, Count before) {
            this.row = row;
            this.before = before;
        }
    }

    private final Slots slots;
    private final Steps steps;
    private final Duration length;
    private final Duration health;
    private final Judgement judgement;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();

    @Activate
    public Watch(LifecycleSettings settings, @Reference Slots slots, @Reference Steps steps) {
        this.slots = slots;
        this.steps = steps;
        length = Duration.ofMillis(settings.watchMillis());
        health = Duration.ofMillis(settings.healthMillis());
        judgement = new Judgement(settings.watchFewest(), settings.watchPercent() / HUNDRED);
    }

    Instant end(Instant begin) {
        return begin.plus(length);
    }

    /** How the version in use does, to compare its successor with. */
    Count count(String id) {
        return slots.current(id).map(live -> live.tally().count()).orElse(Count.NONE);
    }

    /** Begins, or goes on after a restart, if the row says so. */
    void begin(UnitRow row, Count before) {
        if (row.standing().watchedUntil().isPresent()) {
            watched.put(row.id(), new Watched(row, before));
        } else {
            watched.remove(row.id());
        }
    }

    void end(String id) {
        watched.remove(id);
    }

    List<UnitRow> rows() {
        return watched.values().stream().map(one -> one.row).toList();
    }

    /** @param askHealth whether to ask the version for its health as well */
    Standing look(UnitRow row, boolean askHealth, Instant now) {
        Watched one = watched.get(row.id());
        Optional<Live> live = slots.current(row.id()).filter(current -> current.bundle().getLocation().equals(row.location()));
        if (one == null || live.isEmpty()) {
            return new Standing.Watched();
        }
        Optional<String> reason = judgement.of(live.get().tally().count(), one.before);
        if (reason.isEmpty() && askHealth) {
            reason = unhealthy(one, live.get());
        }
        if (reason.isPresent()) {
            return new Standing.Goes(reason.get());
        }
        return row.standing().watchedUntil().filter(now::isAfter).isPresent() ? new Standing.Proved() : new Standing.Watched();
    }

    private Optional<String> unhealthy(Watched one, Live live) {
        Optional<String> reason = Optional.empty();
        try {
            steps.run("ask " + live.id() + " for its health", health, () -> {
                live.service(Interlinker.class).orElseThrow(() -> new IllegalStateException("its service went away")).health();
                return null;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            reason = Optional.of("it says that it is not well: " + e.getMessage());
        }
        one.unhealthy = reason.isPresent() ? one.unhealthy + 1 : 0;
        return reason.filter(text -> one.unhealthy >= UNHEALTHY);
    }
}

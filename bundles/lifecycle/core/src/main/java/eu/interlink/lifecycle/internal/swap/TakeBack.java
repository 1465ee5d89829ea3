package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.Unit.State;
import eu.interlink.lifecycle.internal.swap.KeptTable.Kept;
import eu.interlink.lifecycle.internal.swap.UnitRow.Standing;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the former version into the place of one that does badly, and says so. Not thread-safe: {@link Changes} makes one change at a time. */
final class TakeBack {

    /** How many starts of the platform that ended in a crash a version that is watched survives. */
    static final int STARTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(TakeBack.class);

    private final UnitTable table;
    private final FormerVersions former;
    private final Swapper swapper;
    private final UnitStates states;
    private final UnitJournal journal;

    TakeBack(UnitTable table, FormerVersions former, Swapper swapper, UnitStates states, UnitJournal journal) {
        this.table = table;
        this.former = former;
        this.swapper = swapper;
        this.states = states;
        this.journal = journal;
    }

    /** While people work. If the former version cannot be brought back, the present one stays. */
    void now(UnitRow row, String reason) {
        Optional<UnitRow> current = stillThere(row);
        if (current.isEmpty()) {
            return;
        }
        Optional<UnitRow> back = successor(current.get(), reason);
        if (back.isEmpty()) {
            notice(current.get(), "Version " + row.version() + " does badly (" + reason + "), but no former version is kept to return to.");
            return;
        }
        try {
            swapper.bring(back.get(), () -> write(back.get(), current.get(), reason));
            states.set(back.get(), State.RUNNING, Optional.empty());
            LOG.warn("{}: {}", row.id(), back.get().standing().notice().orElse(""));
        } catch (SwapFailure e) {
            LOG.warn("{}", e.getMessage(), e);
            notice(current.get(), "Version " + row.version() + " does badly (" + reason + "), but version " + back.get().version()
                    + " could not be brought back: " + e.getMessage() + ".");
        }
    }

    /** The watch is over and nothing was wrong. */
    void proved(UnitRow row) {
        stillThere(row).ifPresent(current -> table.save(current.with(current.standing().proved())));
    }

    /** At the start of a node: what was watched while it went down again and again is taken back before it runs. */
    void afterCrashes() {
        for (UnitRow row : table.all()) {
            if (!row.runs() || row.standing().watchedUntil().isEmpty()) {
                continue;
            }
            String reason = "the platform ended " + STARTS + " times without stopping properly while it was watched";
            Optional<UnitRow> back = row.standing().watchedStarts() < STARTS ? Optional.empty() : successor(row, reason);
            if (back.isPresent()) {
                LOG.warn("{}: {}", row.id(), back.get().standing().notice().orElse(""));
                write(back.get(), row, reason);
            } else {
                table.save(row.with(row.standing().started()));
            }
        }
    }

    /** This node stops as it should: its starts were no crashes. */
    void endsWell() {
        for (UnitRow row : table.all()) {
            if (row.standing().watchedStarts() > 0) {
                Standing now = row.standing();
                table.save(row.with(new Standing(now.disabled(), now.notice(), now.watchedUntil(), 0)));
            }
        }
    }

    private Optional<UnitRow> stillThere(UnitRow row) {
        return table.find(row.id()).filter(current -> current.runs() && current.location().equals(row.location()));
    }

    private Optional<UnitRow> successor(UnitRow bad, String reason) {
        return former.find(bad.id(), Optional.empty()).map(kept -> back(bad, kept, reason));
    }

    private static UnitRow back(UnitRow bad, Kept kept, String reason) {
        Instant now = Instant.now();
        String notice = "Version " + bad.version() + " was taken back: " + reason + ". Version " + kept.version().version() + " is in use again.";
        return new UnitRow(bad.id(), bad.symbolicName(), kept.version().version(), kept.file(), kept.version().source(), kept.version().publisher(), true,
                now, new Standing(false, Optional.of(notice), Optional.empty(), 0));
    }

    private void write(UnitRow back, UnitRow bad, String reason) {
        table.together(() -> {
            table.save(back);
            former.replace(Optional.of(bad), back, Instant.now());
            journal.takenBack(back, bad, reason);
        });
    }

    private void notice(UnitRow row, String text) {
        LOG.warn("{}: {}", row.id(), text);
        UnitRow noticed = row.with(new Standing(false, Optional.of(text), Optional.empty(), 0));
        table.save(noticed);
        states.set(noticed, State.RUNNING, Optional.empty());
    }
}

package eu.interlink.lifecycle.internal.slots;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Interlinkers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One stay inside a version. Ends once, however often it is closed. */
public final class LiveLease implements Interlinkers.Lease {

    private final Live live;
    private final Consumer<LiveLease> leave;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final long begun = System.nanoTime();
    private volatile boolean failed;
    private volatile boolean unhurried;
    private volatile boolean background;
    private volatile BooleanSupplier excused = () -> false;

    LiveLease(Live live, Consumer<LiveLease> leave) {
        this.live = live;
        this.leave = leave;
    }

    public Live live() {
        return live;
    }

    @Override
    public String version() {
        return live.version();
    }

    @Override
    public Interlinker interlinker() {
        return live.service(Interlinker.class).orElseThrow(() -> Slots.notAvailable(live.id()));
    }

    @Override
    public <T> Optional<T> service(Class<T> type) {
        return live.service(type);
    }

    @Override
    public ClassLoader loader() {
        return live.loader();
    }

    @Override
    public void failed(Throwable failure) {
        if (!(failure instanceof Problem)) {
            failed = true;
            live.tally().failed(live.version(), failure);
        }
    }

    /** Its length says nothing: an asynchronous answer, or one whose reader is slow. */
    public void unhurried() {
        unhurried = true;
    }

    /** From now on its length may be the doing of the other side. @param excused tells whether it is at a moment */
    public void mayTakeLong(BooleanSupplier excused) {
        this.excused = excused;
    }

    /** Whether it has been inside longer than a call should be. */
    boolean overdue(long now, long limitNanos) {
        return now - begun > limitNanos && !unhurried && !excused.getAsBoolean();
    }

    /** Work that nobody waits for. Only its failures count: thousands of runs that went well would hide the calls of people that failed. */
    public void background() {
        background = true;
    }

    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            if (!background || failed) {
                live.tally().ended(unhurried || background ? 0 : System.nanoTime() - begun, failed);
            }
            leave.accept(this);
        }
    }
}

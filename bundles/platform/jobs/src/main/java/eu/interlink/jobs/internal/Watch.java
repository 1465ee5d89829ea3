package eu.interlink.jobs.internal;

import eu.interlink.jobs.JobState;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a job again and again and tells a listener when something changed, until the job ends or the watch is closed. */
final class Watch implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Supplier<Optional<JobState>> look;
    private final Consumer<JobState> listener;
    private volatile boolean closed;
    private Optional<JobState> last = Optional.empty();
    private Optional<Future<?>> schedule = Optional.empty();

    Watch(Supplier<Optional<JobState>> look, Consumer<JobState> listener) {
        this.look = look;
        this.listener = listener;
    }

    synchronized void follow(Future<?> future) {
        schedule = Optional.of(future);
        if (closed) {
            future.cancel(false);
        }
    }

    @Override
    public void run() {
        if (closed) {
            return;
        }
        try {
            Optional<JobState> now = look.get();
            if (!now.equals(last)) {
                last = now;
                now.ifPresent(listener);
            }
            if (now.filter(JobState::running).isEmpty()) {
                close();
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A watcher of a job failed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            schedule.ifPresent(future -> future.cancel(false));
        }
    }
}

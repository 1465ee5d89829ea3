package eu.interlink.lifecycle.internal.swap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Component;

/**
 * Runs code of a bundle on a thread of its own, for a limited time. A thread that does not end cannot be killed in Java: it is left
 * behind and reported.
 */
@Component(service = Steps.class)
public final class Steps {

    private static final long PATIENCE_AFTER_INTERRUPT_MILLIS = 500;

    /** A thread that was left behind. */
    private record Stuck(Thread thread, String step, Instant since) {
    }

    private final List<Stuck> stuck = new CopyOnWriteArrayList<>();

    /**
     * @param step what is done, as the end of the sentence "It took too long to ..."
     * @throws TimeoutException with such a sentence
     */
    <T> T run(String step, Duration limit, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "lifecycle: " + step);
        thread.setDaemon(true);
        thread.setContextClassLoader(Steps.class.getClassLoader());
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            thread.join(PATIENCE_AFTER_INTERRUPT_MILLIS);
            if (thread.isAlive()) {
                stuck.add(new Stuck(thread, step, Instant.now()));
            }
            TimeoutException said = new TimeoutException("it took longer than " + limit.toMillis() + " ms to " + step);
            said.initCause(e);
            throw said;
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static Exception cause(ExecutionException e) {
        return e.getCause() instanceof Exception cause ? cause : new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    }

    /** Threads of bundles that never ended, one sentence each. */
    public List<String> stuck() {
        stuck.removeIf(entry -> !entry.thread().isAlive());
        return stuck.stream().map(entry -> "A thread hangs since " + entry.since() + " in the step '" + entry.step() + "' at " + top(entry.thread())
                + ". It goes with the next restart.").toList();
    }

    private static String top(Thread thread) {
        StackTraceElement[] trace = thread.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}

package eu.interlink.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition instead of sleeping for a guessed time. */
public final class Await {

    private static final long PAUSE_NANOS = 5_000_000;

    private Await() {
    }

    /**
     * Asks again and again until the condition holds.
     *
     * @throws AssertionError if it does not hold within {@code patience}
     */
    public static void until(Duration patience, Callable<Boolean> condition) {
        until("the condition", patience, condition);
    }

    /** @param what names the condition in the failure */
    public static void until(String what, Duration patience, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("Waited " + patience + " in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("The condition could not be asked", e);
        }
    }
}

package eu.interlink.lifecycle.internal.swap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Threads that Java starts once in its life, at their first use, and that hold on to the context class loader of whoever that was: of an
 * Interlinker that once used a delayed executor nothing could ever be collected. So the platform is the first.
 */
final class SharedThreads {

    private SharedThreads() {
    }

    static void start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(() -> { });
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

package eu.interlink.ui.host.internal.interlinker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EpochsTest {

    private final Epochs epochs = new Epochs();

    @Test
    void an_epoch_without_requests_ends_at_once() {
        assertTrue(epochs.turn().toCompletableFuture().isDone());
    }

    @Test
    void an_epoch_ends_with_the_last_request_that_began_in_it() throws Exception {
        Epochs.Request first = epochs.enter();
        Epochs.Request second = epochs.enter();
        CompletableFuture<Void> ended = epochs.turn().toCompletableFuture();
        first.close();
        assertFalse(ended.isDone());
        second.close();
        ended.get(5, TimeUnit.SECONDS);
    }

    @Test
    void later_requests_do_not_hold_an_earlier_epoch() {
        CompletableFuture<Void> ended = epochs.turn().toCompletableFuture();
        try (Epochs.Request later = epochs.enter()) {
            assertTrue(ended.isDone());
        }
    }

    @Test
    void requests_get_in_while_epochs_turn() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch served = new CountDownLatch(20_000);
        Thread visitor = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                epochs.enter().close();
                served.countDown();
            }
        });
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        while (served.getCount() > 0) {
            last = epochs.turn().toCompletableFuture();
        }
        stop.set(true);
        visitor.join();
        last.get(5, TimeUnit.SECONDS);
    }
}

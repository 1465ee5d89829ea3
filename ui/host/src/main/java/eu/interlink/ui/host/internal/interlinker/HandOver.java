package eu.interlink.ui.host.internal.interlinker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * One page asked for what is really in the fields of an old screen. Whatever comes first, the answer, an error or the end of its time,
 * the exchange happens once; then nothing here holds the old screen, even if the page never answers.
 */
final class HandOver {

    /** What the page answers while a file is on its way. */
    private static final String UPLOADING = "uploading";
    /** How long the exchange of a page waits for its uploads; shorter than the old version is waited for. */
    static final long UPLOADS_SECONDS = 20;
    private static final long UPLOADS_NANOS = TimeUnit.SECONDS.toNanos(UPLOADS_SECONDS);
    private static final long AGAIN_MILLIS = 300;

    private final CompletableFuture<Void> done;
    private final long begun = System.nanoTime();
    private Component old;
    private BiConsumer<Component, Optional<String>> exchange;
    private Runnable clock = () -> { };

    /** @param exchange gets the old screen, and its texts if the page told them */
    HandOver(Component old, BiConsumer<Component, Optional<String>> exchange, CompletableFuture<Void> done) {
        this.old = old;
        this.exchange = exchange;
        this.done = done;
    }

    /** On the UI's thread. A page without a live connection is not waited for. */
    void begin(UI ui, OpenFrames frames) {
        var push = ui.getInternals().getPushConnection();
        if (push == null || !push.isConnected()) {
            finish(Optional.empty());
            return;
        }
        ui.getPage().executeJs("return window.interlink.flush($0, $1)", old.getElement(), System.nanoTime() - begun < UPLOADS_NANOS).then(String.class,
                texts -> answered(ui, frames, texts), error -> finish(Optional.empty()));
        clock = frames.later(() -> InterlinkerFrame.access(ui, done, () -> finish(Optional.empty())));
    }

    /** A file that is being uploaded would be lost with its screen: the page is asked again until it has arrived. */
    private void answered(UI ui, OpenFrames frames, String texts) {
        if (old != null && UPLOADING.equals(texts)) {
            clock.run();
            clock = frames.after(AGAIN_MILLIS, () -> InterlinkerFrame.access(ui, done, () -> {
                if (old != null) {
                    begin(ui, frames);
                }
            }));
        } else {
            finish(Optional.ofNullable(texts));
        }
    }

    private void finish(Optional<String> texts) {
        if (old == null) {
            return;
        }
        Component screen = old;
        BiConsumer<Component, Optional<String>> last = exchange;
        old = null;
        exchange = null;
        clock.run();
        try {
            last.accept(screen, texts);
        } finally {
            done.complete(null);
        }
    }
}

package eu.interlink.ui.host.internal.interlinker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * One page asked for what is really in the fields of an old screen. Whatever comes first, the answer, an error or the end of its time,
 * the exchange happens once; then nothing here holds the old screen, even if the page never answers.
 */
final class HandOver {

    private final CompletableFuture<Void> done;
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
        ui.getPage().executeJs("return window.interlink.flush($0)", old.getElement()).then(String.class,
                texts -> finish(Optional.ofNullable(texts)), error -> finish(Optional.empty()));
        clock = frames.later(() -> InterlinkerFrame.access(ui, done, () -> finish(Optional.empty())));
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

package eu.interlink.ui.host.internal.interlinker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.host.internal.person.DraftKeeper;
import eu.interlink.ui.host.internal.view.Views;
import eu.interlink.ui.kit.Notices;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.osgi.framework.FrameworkUtil;

/** The page itself of a window: it is opened anew when the part of the platform that brings it is exchanged, with what was typed in it. */
public final class FollowingPage implements Follower {

    private final Views views;
    private final DraftKeeper drafts;
    private final OpenFrames open;
    private final Main main;
    private boolean moving;

    public FollowingPage(Views views, DraftKeeper drafts, OpenFrames open, Main main) {
        this.views = views;
        this.drafts = drafts;
        this.open = open;
        this.main = main;
    }

    public void attached() {
        open.add(this);
    }

    public void detached() {
        open.remove(this);
    }

    /** Whether the page is being opened anew, and nobody needs to be told that a draft came back. */
    public boolean moving() {
        return moving;
    }

    private Optional<Component> shown() {
        return main.getChildren().findFirst();
    }

    @Override
    public boolean shows(String id) {
        // Asked from other threads than the page's: a page that changes meanwhile is asked again when it is led.
        return shown().map(view -> FrameworkUtil.getBundle(view.getClass())).filter(bundle -> id.equals(bundle.getSymbolicName())).isPresent();
    }

    @Override
    public CompletableFuture<Void> follow() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Optional<UI> page = main.getUI();
        if (page.isEmpty()) {
            done.complete(null);
            return done;
        }
        InterlinkerFrame.access(page.get(), done, () -> {
            Optional<Component> view = shown().filter(component -> views.outdated(component.getClass()));
            if (view.isEmpty()) {
                done.complete(null);
            } else {
                new HandOver(view.get(), (old, texts) -> exchange(page.get(), old, texts), done).begin(page.get(), open);
            }
        });
        return done;
    }

    private void exchange(UI ui, Component old, Optional<String> flushed) {
        if (shown().filter(view -> view == old).isEmpty()) {
            return;
        }
        flushed.ifPresent(texts -> Fields.take(old, texts));
        drafts.save(ui);
        if (new Overlays(old.getClass().getClassLoader()).close(ui, main)) {
            flushed.map(Fields::inDialogs).filter(typed -> !typed.isEmpty())
                    .ifPresent(typed -> Notices.error(Words.TEXTS.get(ui.getLocale(), "frame.dialog.closed.typed", typed)));
        }
        moving = true;
        try {
            ui.refreshCurrentRoute(false);
        } finally {
            moving = false;
        }
        main.getElement().executeJs("return window.interlink.carry(this, $0)", flushed.isPresent());
    }
}

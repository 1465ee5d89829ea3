package eu.interlink.ui.host.internal.interlinker;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.ui.api.Memento;
import eu.interlink.ui.api.ResourceView;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.ProblemText;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows one resource in the screen of the version in use. At an upgrade it reads what is really in the browser's fields, lets the old
 * screen save it, opens the new screen, and has the browser carry over what was typed meanwhile, the focus and the caret.
 */
final class InterlinkerFrame extends Div implements Follower {

    private static final Logger LOG = LoggerFactory.getLogger(InterlinkerFrame.class);

    private final transient Frames frames;
    private final String interlinker;
    private final UUID resource;
    private final String name;
    private transient Optional<Component> content = Optional.empty();
    private transient ClassLoader loader;
    private transient Registration kept = () -> { };

    InterlinkerFrame(Frames frames, String interlinker, UUID resource, String name) {
        this.frames = frames;
        this.interlinker = interlinker;
        this.resource = resource;
        this.name = name;
        addClassName("il-frame");
        getElement().setAttribute("data-il-keep", "");
    }

    @Override
    public boolean shows(String id) {
        return interlinker.equals(id);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        frames.open().add(this);
        if (content.isEmpty()) {
            show(frames.drafts().find(place()), event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        frames.open().remove(this);
        kept.remove();
        kept = () -> { };
        removeAll();
        content = Optional.empty();
        loader = null;
        super.onDetach(event);
    }

    private String place() {
        return "resource:" + resource;
    }

    @Override
    public CompletableFuture<Void> follow() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Optional<UI> page = getUI();
        if (page.isEmpty()) {
            done.complete(null);
            return done;
        }
        UI ui = page.get();
        access(ui, done, () -> {
            if (!isAttached() || content.isPresent() && !frames.open().retired(loader)) {
                done.complete(null);
            } else if (content.isEmpty()) {
                show(frames.drafts().find(place()), ui);
                done.complete(null);
            } else {
                new HandOver(content.get(), (old, texts) -> exchange(ui, old, texts), done).begin(ui, frames.open());
            }
        });
        return done;
    }

    private void exchange(UI ui, Component old, Optional<String> flushed) {
        if (content.filter(shown -> shown == old).isEmpty()) {
            return;
        }
        Optional<String> memento = save(old, flushed);
        memento.ifPresent(text -> frames.drafts().put(place(), text));
        kept.remove();
        kept = () -> { };
        if (new Overlays(loader).close(ui, this)) {
            String typed = flushed.map(Fields::inDialogs).orElse("");
            Notices.error(typed.isEmpty() ? text("frame.dialog.closed") : Words.TEXTS.get(getLocale(), "frame.dialog.closed.typed", typed));
        }
        show(memento, ui);
        content.ifPresent(shown -> shown.getElement().executeJs("return window.interlink.carry(this, $0)", flushed.isPresent()));
    }

    private static Optional<String> save(Component old, Optional<String> flushed) {
        try {
            flushed.ifPresent(texts -> Fields.take(old, texts));
            return old instanceof Memento memento ? Optional.of(memento.save()).filter(text -> !text.isEmpty()) : Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A screen could not save what was typed in it", e);
            return Optional.empty();
        }
    }

    private void show(Optional<String> memento, UI ui) {
        removeAll();
        content = Optional.empty();
        loader = null;
        try (Interlinkers.Lease lease = frames.interlinkers().lease(interlinker)) {
            Optional<ResourceView> view = lease.service(ResourceView.class);
            if (view.isEmpty()) {
                add(new EmptyState(VaadinIcon.EYE_SLASH, text("frame.no.screen.title"), text("frame.no.screen.text")));
                return;
            }
            Component shown = open(view.get(), lease);
            loader = lease.loader();
            content = Optional.of(shown);
            add(shown);
            restore(shown, memento, ui);
            if (frames.open().retired(loader)) {
                frames.open().followSoon(this);
            }
        } catch (Problem problem) {
            problem(problem, memento);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The screen of {} failed to open", interlinker, e);
            Button again = new Button(text("frame.again"), click -> show(memento, ui));
            add(new EmptyState(VaadinIcon.WARNING, text("frame.failed.title"),
                    text(memento.isPresent() ? "frame.failed.kept" : "frame.failed.text"), again));
        }
    }

    /** The bundle's own loader is the context loader while its code builds the screen. */
    private Component open(ResourceView view, Interlinkers.Lease lease) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(lease.loader());
        try {
            return view.open(new FrameContext(interlinker, resource, name, getLocale(), frames.rights()));
        } catch (RuntimeException | LinkageError e) {
            lease.failed(e);
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void restore(Component shown, Optional<String> text, UI ui) {
        if (!(shown instanceof Memento memento)) {
            return;
        }
        text.ifPresent(typed -> {
            try {
                memento.restore(typed);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("The screen of {} could not take over what was typed", interlinker, e);
                Notices.error(Words.TEXTS.get(getLocale(), "frame.not.restored", typed));
            }
        });
        kept = frames.drafts().watch(ui, place(), memento, text.orElse(""));
    }

    private void problem(Problem problem, Optional<String> memento) {
        if (problem.kind() != Problem.Kind.UNAVAILABLE) {
            add(new EmptyState(VaadinIcon.WARNING, text("problem.title"), ProblemText.of(problem, getLocale())));
            return;
        }
        EmptyState away = new EmptyState(VaadinIcon.CLOCK, text("frame.away.title"),
                text(memento.isPresent() ? "frame.away.kept" : "frame.away.text"));
        away.getElement().setAttribute("role", "status");
        add(away);
    }

    private String text(String key) {
        return Words.TEXTS.get(getLocale(), key);
    }

    static void access(UI ui, CompletableFuture<Void> done, Runnable action) {
        try {
            ui.access(() -> {
                try {
                    action.run();
                } catch (RuntimeException | LinkageError e) {
                    LOG.error("A page could not follow a change of an Interlinker", e);
                    done.complete(null);
                }
            });
        } catch (UIDetachedException closed) {
            done.complete(null);
        }
    }
}

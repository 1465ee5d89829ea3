package eu.interlink.ui.coproduction.internal;

import java.util.Set;
import eu.interlink.interlinker.Right;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** What the screens of co-production share: texts, caller, and drawing themselves again when something changed elsewhere. */
abstract class Screen extends Page {

    static final Texts TEXTS = Texts.of(Screen.class);

    private final transient Services services;
    private final transient List<AutoCloseable> watches = new ArrayList<>();
    private final transient List<UUID> topics = new ArrayList<>();
    private boolean tools;

    Screen(Services services) {
        super(TEXTS);
        this.services = services;
    }

    Services services() {
        return services;
    }

    static Caller caller() {
        return CurrentCaller.get();
    }

    /** Network address that the request came from, for limits; empty if it is not known. */
    static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : Objects.requireNonNullElse(request.getRemoteAddr(), "");
    }

    /** Draws everything from the services; called again after every change. */
    abstract void draw();

    /** Draws again whenever something of this topic (a process, a resource) changes, in whatever browser. */
    final void follow(UUID topic) {
        if (!topics.contains(topic)) {
            topics.add(topic);
            if (isAttached()) {
                getUI().ifPresent(ui -> watches.add(subscribe(ui, topic)));
            }
        }
    }

    /** Draws again whenever a tool comes or goes. */
    final void followTools() {
        tools = true;
    }

    /** Runs something a person asked for; a problem is shown in words, not thrown. */
    final void attempt(Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            Notices.problem(problem, getLocale());
        }
    }

    final Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("il-muted");
        return span;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        topics.forEach(topic -> watches.add(subscribe(ui, topic)));
        if (tools) {
            watches.add(services.tools().watch(() -> enter(ui, () -> {
                forget();
                attempt(this::draw);
            })));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watches.forEach(Screen::close);
        watches.clear();
        super.onDetach(event);
    }

    private Live.Subscription subscribe(UI ui, UUID topic) {
        return services.live().subscribe(topic, message -> redraw(ui));
    }

    private void redraw(UI ui) {
        enter(ui, () -> attempt(this::draw));
    }

    /** What was drawn says no longer what there is, e.g. because a tool came or went: the next drawing leaves nothing as it was. */
    void forget() {
        // Most screens are drawn anew each time.
    }

    private void enter(UI ui, Runnable work) {
        try {
            ui.access(() -> {
                if (isAttached()) {
                    work.run();
                }
            });
        } catch (UIDetachedException gone) {
            LoggerFactory.getLogger(Screen.class).debug("The page was closed meanwhile", gone);
        }
    }

    private static void close(AutoCloseable watch) {
        try {
            watch.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(Screen.class).warn("A subscription could not be ended", e);
        }
    }

    /** What a person typed, as it was typed: with its lines, and never as markup. */
    static Paragraph words(String typed) {
        Paragraph words = new Paragraph(typed);
        words.addClassName("il-words");
        return words;
    }

    /** What the caller may do at a place: a process, or an item of its tree. */
    final Set<Right> rightsAt(UUID place) {
        return services().processes().rights(caller(), place).rights();
    }
}

package eu.interlink.ui.host.internal.person;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import eu.interlink.access.Drafts;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.Memento;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what people typed and did not save, for every open screen with a {@link Memento}: a few seconds after a page told of a change,
 * when the screen goes, and when a session ends.
 */
@Component(service = DraftKeeper.class)
public class DraftKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
    private static final int EVERY_SECONDS = 3;

    private final Drafts drafts;
    private final Set<UI> touched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("interlink-drafts").daemon().factory());

    @Activate
    public DraftKeeper(@Reference Drafts drafts) {
        this.drafts = drafts;
        clock.scheduleWithFixedDelay(this::saveTouched, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        clock.shutdownNow();
        saveTouched();
    }

    /** The screens of one page that are looked after. */
    private static final class Watched {
        private final List<Screen> screens = new ArrayList<>();
    }

    /** One screen, and what was kept of it last. */
    private static final class Screen {
        private final UUID person;
        private final String place;
        private final Memento memento;
        private String kept;

        Screen(UUID person, String place, Memento memento, String kept) {
            this.person = person;
            this.place = place;
            this.memento = memento;
            this.kept = kept;
        }
    }

    /** What the current caller typed at a place and did not save. */
    public Optional<String> find(String place) {
        return CurrentCaller.get().person().flatMap(person -> drafts.find(person, place)).filter(text -> !text.isEmpty());
    }

    /** Keeps a text for the current caller right now. */
    public void put(String place, String text) {
        CurrentCaller.get().person().ifPresent(person -> write(person, place, text));
    }

    /**
     * Looks after a screen from now on. Does nothing for guests.
     *
     * @param kept what has been kept of it, empty if nothing
     * @return ends it, after a last look at the screen
     */
    public Registration watch(UI ui, String place, Memento memento, String kept) {
        Optional<UUID> person = CurrentCaller.get().person();
        if (person.isEmpty()) {
            return () -> { };
        }
        Screen screen = new Screen(person.get(), place, memento, kept);
        Watched watched = ComponentUtil.getData(ui, Watched.class);
        if (watched == null) {
            watched = new Watched();
            ComponentUtil.setData(ui, Watched.class, watched);
        }
        List<Screen> screens = watched.screens;
        screens.add(screen);
        return () -> {
            if (screens.remove(screen)) {
                save(screen);
            }
        };
    }

    /** Something happened in a page: look at its screens soon. */
    public void touched(UI ui) {
        touched.add(ui);
    }

    /** Keeps everything of a page right now. Call it on the UI's thread. */
    public void save(UI ui) {
        Watched watched = ComponentUtil.getData(ui, Watched.class);
        if (watched != null) {
            watched.screens.forEach(this::save);
        }
    }

    private void saveTouched() {
        for (UI ui : touched) {
            touched.remove(ui);
            try {
                ui.access(() -> save(ui));
            } catch (UIDetachedException closed) {
                LOG.debug("The page was closed before its drafts were looked at", closed);
            } catch (RuntimeException e) {
                LOG.warn("Drafts of a page could not be kept", e);
            }
        }
    }

    private void save(Screen screen) {
        try {
            String now = screen.memento.save();
            if (!now.equals(screen.kept)) {
                write(screen.person, screen.place, now);
                screen.kept = now;
            }
        } catch (RuntimeException e) {
            LOG.warn("The draft at {} could not be kept", screen.place, e);
        }
    }

    private void write(UUID person, String place, String text) {
        if (text.isEmpty()) {
            drafts.discard(person, place);
        } else if (text.length() <= Drafts.MAX) {
            drafts.save(person, place, text);
        } else {
            LOG.warn("The draft at {} is longer than {} characters and is not kept", place, Drafts.MAX);
        }
    }
}

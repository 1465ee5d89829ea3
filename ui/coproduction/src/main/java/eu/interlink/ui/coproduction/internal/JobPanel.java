package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.interlinker.Caller;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.Jobs;
import eu.interlink.ui.kit.ProgressText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** Work in the background while it goes on, with a way to end it, and what came of it. Follows it in whatever window it is looked at. */
final class JobPanel extends Div {

    /** Jobs of one kind that are looked through for one of the reader. */
    private static final int MOST = 100;

    private final transient Screen screen;
    private final transient Jobs jobs;
    private final UUID job;
    private final transient Function<UUID, Component> result;
    private final Paragraph words = new Paragraph();
    private final Div bar = new Div();
    private final Button cancel;
    private transient AutoCloseable watch = () -> { };
    private boolean ended;

    /** @param result shows what a job that is done came to */
    JobPanel(Screen screen, Jobs jobs, UUID job, Function<UUID, Component> result) {
        this.screen = screen;
        this.jobs = jobs;
        this.job = job;
        this.result = result;
        addClassName("il-form");
        setId("job");
        words.getElement().setAttribute("role", "status");
        cancel = new Button(screen.t("copies.cancel"), VaadinIcon.CLOSE_SMALL.create(), click -> jobs.cancel(job));
        cancel.setId("job-cancel");
        add(words, bar, cancel);
        jobs.find(job).ifPresent(this::show);
    }

    /** The newest job of the reader that is running or has ended not long ago. @param kind that its kind begins with */
    static Optional<UUID> newest(Jobs jobs, Caller reader, String kind, Duration ago) {
        Instant since = Instant.now().minus(ago);
        return jobs.list(kind, 0, MOST).items().stream().filter(state -> state.person().equals(reader.person()))
                .filter(state -> state.running() || state.ended().filter(since::isBefore).isPresent()).map(JobState::id).findFirst();
    }

    private void show(JobState now) {
        if (ended) {
            return;
        }
        bar.removeAll();
        if (now.running()) {
            words.setText(now.note().isEmpty() ? screen.t("copies.starts") : screen.t("copies.running", now.note()));
            bar.add(new ProgressText(now.total() == 0 ? 0 : 100 * now.done() / now.total()));
            return;
        }
        ended = true;
        remove(bar, cancel);
        switch (now.status()) {
            case DONE -> {
                words.setText(screen.t("copies.done"));
                screen.attempt(() -> add(result.apply(job)));
            }
            case FAILED -> words.setText(screen.t("copies.failed", now.note()));
            default -> words.setText(screen.t("copies.ended." + now.status()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        if (!ended) {
            watch = jobs.watch(job, now -> tell(ui, now));
        }
    }

    private void tell(UI ui, JobState now) {
        try {
            ui.access(() -> show(now));
        } catch (UIDetachedException gone) {
            LoggerFactory.getLogger(JobPanel.class).debug("The page was closed meanwhile", gone);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        try {
            watch.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(JobPanel.class).warn("A job could not be unwatched", e);
        }
        super.onDetach(event);
    }
}

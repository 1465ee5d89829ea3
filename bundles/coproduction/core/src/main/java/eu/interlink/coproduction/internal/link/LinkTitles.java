package eu.interlink.coproduction.internal.link;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the titles of pages that links lead to, in the background: a few at a time, and none of too many. */
@Component(service = LinkTitles.class)
@Designate(ocd = LinkTitles.Settings.class)
public final class LinkTitles {

    /** Whether pages are read at all. */
    @ObjectClassDefinition(name = "Co-production: links")
    public @interface Settings {

        @AttributeDefinition(name = "Titles", description = "Whether the platform reads the pages that links lead to, once, for their titles.")
        boolean titles() default true;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 100;
    private static final Logger LOG = LoggerFactory.getLogger(LinkTitles.class);

    private final boolean wanted;
    private final PageTitle pages;
    private final ThreadPoolExecutor threads;

    @Activate
    public LinkTitles(Settings settings) {
        this(settings.titles(), Network.REAL, PATIENCE);
    }

    LinkTitles(boolean wanted, Network network, Duration patience) {
        this.wanted = wanted;
        pages = new PageTitle(network, patience);
        threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work ->
                Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-link-titles").unstarted(work));
        threads.allowCoreThreadTimeOut(true);
    }

    /** That never reads anything. */
    public static LinkTitles none() {
        return new LinkTitles(false, Network.REAL, PATIENCE);
    }

    @Deactivate
    public void close() {
        threads.shutdownNow();
        pages.close();
    }

    /** @param found gets the title, if there is one, on another thread */
    public void look(WebAddress address, Consumer<String> found) {
        if (!wanted) {
            return;
        }
        try {
            threads.execute(() -> read(address, found));
        } catch (RejectedExecutionException e) {
            LOG.debug("There are too many links to look at this one", e);
        }
    }

    private void read(WebAddress address, Consumer<String> found) {
        try {
            found.accept(pages.of(address));
        } catch (IOException | RuntimeException e) {
            LOG.debug("The title of a page was not found", e);
        }
    }
}

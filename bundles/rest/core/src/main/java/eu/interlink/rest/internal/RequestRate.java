package eu.interlink.rest.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Counts requests per caller, or per address for those who are not signed in, in windows of one minute on this node. A signed-in
 * caller has {@code rest.rate} requests, an anonymous address a tenth of it; 0 means no limit. The platform itself has none.
 */
@Component(service = RequestRate.class)
public final class RequestRate {

    /** Setting of the installation. */
    static final String SETTING = "rest.rate";
    /** Framework property; goes before the setting. */
    static final String PROPERTY = "interlink.rest.rate";

    private static final int DEFAULT = 6000;
    private static final int ANONYMOUS_PART = 10;
    private static final long WINDOW_SECONDS = 60;
    /** So many counters at most, lest invented addresses fill the memory; the rest of the minute is then counted together. */
    private static final int MOST_COUNTERS = 100_000;
    private static final Object ALL_OTHERS = new Object();

    /** One minute. @param most requests of a signed-in caller, 0 for no limit */
    private record Window(long number, int most, ConcurrentMap<Object, LongAdder> counters) {
    }

    private final Settings settings;
    private final Optional<String> fixed;
    private final Clock clock;
    private volatile Window window = new Window(-1, 0, new ConcurrentHashMap<>());

    @Activate
    public RequestRate(@Reference Settings settings, BundleContext context) {
        this(settings, Optional.ofNullable(context.getProperty(PROPERTY)), Clock.systemUTC());
    }

    RequestRate(Settings settings, Optional<String> fixed, Clock clock) {
        this.settings = settings;
        this.fixed = fixed;
        this.clock = clock;
    }

    /** @throws Problem LIMIT with detail {@code seconds} if there were too many */
    void count(Caller caller, String address) {
        if (caller.kind() == Caller.Kind.SYSTEM) {
            return;
        }
        Instant now = clock.instant();
        Window current = at(now.getEpochSecond() / WINDOW_SECONDS);
        if (current.most() == 0) {
            return;
        }
        boolean anonymous = caller.person().isEmpty();
        int most = anonymous ? Math.max(1, current.most() / ANONYMOUS_PART) : current.most();
        Object name = anonymous ? address : caller.person().get();
        if (current.counters().size() > MOST_COUNTERS && !current.counters().containsKey(name)) {
            name = ALL_OTHERS;
        }
        LongAdder counter = current.counters().computeIfAbsent(name, key -> new LongAdder());
        counter.increment();
        if (counter.sum() > most) {
            long seconds = WINDOW_SECONDS - now.getEpochSecond() % WINDOW_SECONDS;
            throw Problem.limit("too-many-requests", "These are too many requests. Wait " + seconds + " seconds.", "seconds", Long.toString(seconds));
        }
    }

    private Window at(long number) {
        Window current = window;
        if (current.number() != number) {
            current = new Window(number, most(), new ConcurrentHashMap<>());
            window = current;
        }
        return current;
    }

    private int most() {
        return fixed.or(() -> settings.get(SETTING)).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf).orElse(DEFAULT);
    }
}

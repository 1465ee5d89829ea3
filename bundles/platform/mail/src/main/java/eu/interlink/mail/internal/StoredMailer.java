package eu.interlink.mail.internal;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Mailer;
import eu.interlink.mail.Outbox;
import eu.interlink.store.Ids;
import eu.interlink.store.Leases;
import eu.interlink.store.Store;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox in the database, and the thread that empties it: on one node at a time. What was handed over is deleted. */
@Component(service = {Mailer.class, Outbox.class})
public final class StoredMailer implements Mailer, Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(StoredMailer.class);
    private static final String LEASE = "mail.sender";
    private static final Duration HELD = Duration.ofMinutes(5);
    private static final Duration FOREVER = Duration.ofDays(7);
    private static final int AT_A_TIME = 50;
    private static final int MAX_PAGE = 200;
    private static final int MAX_REASON = 900;
    private static final int MAX_ADDRESS = 320;
    /** Minutes until the next try: after the first, the second … */
    private static final long[] PAUSES = {1, 5, 30, 120};

    private final Policy policy;
    private final Store store;
    private final Leases leases;
    private final MessageTable table;
    private final Optional<MailServer> server;
    private final Clock clock;
    private final long pauseSeconds;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;

    @Activate
    public StoredMailer(BundleContext context, @Reference(target = "(interlink.schema=mail)") Store store, @Reference Leases leases, @Reference Policy policy) {
        this(store, leases, policy, context::getProperty, Clock.systemUTC(), 30);
    }

    StoredMailer(Store store, Leases leases, Policy policy, Function<String, String> settings, Clock clock, long pauseSeconds) {
        this.store = store;
        this.leases = leases;
        this.policy = policy;
        this.clock = clock;
        this.pauseSeconds = pauseSeconds;
        table = new MessageTable(store);
        server = server(settings);
        thread = Thread.ofPlatform().daemon().name("interlink-mail").start(this::run);
    }

    private static Optional<MailServer> server(Function<String, String> settings) {
        try {
            return MailServer.of(settings);
        } catch (IllegalArgumentException e) {
            LOG.error("Mails wait in the outbox, because the mail server is set wrong: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public boolean configured() {
        return server.isPresent();
    }

    @Override
    public void send(String to, String subject, String text) {
        String address = to == null ? "" : to.strip();
        if (address.length() > MAX_ADDRESS || !address.matches("[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+")) {
            throw Problem.invalid("email-invalid", "This is not an e-mail address.", "field", "email");
        }
        // A line break in the subject would let its writer add headers.
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        table.insert(Ids.next(), address, line.length() > MAX_SUBJECT ? line.substring(0, MAX_SUBJECT) : line, text.replace("\0", ""), clock.instant());
        store.afterCommit(bell::release);
    }

    @Override
    public Page<Message> list(Caller caller, int offset, int limit) {
        policy.require(caller, MailRules.VIEW, Optional.empty());
        return table.page(Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
    }

    @Override
    public void retry(Caller caller, UUID message) {
        policy.require(caller, MailRules.MANAGE, Optional.of(message));
        if (!table.again(message, clock.instant())) {
            throw Problem.notFound("mail");
        }
        bell.release();
    }

    @Override
    public void discard(Caller caller, UUID message) {
        policy.require(caller, MailRules.MANAGE, Optional.of(message));
        if (!table.delete(message)) {
            throw Problem.notFound("mail");
        }
    }

    private void run() {
        try {
            while (!ended) {
                server.ifPresent(this::empty);
                bell.tryAcquire(pauseSeconds, TimeUnit.SECONDS);
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void empty(MailServer to) {
        try {
            if (leases.hold(LEASE, HELD)) {
                for (Message message : table.due(clock.instant(), AT_A_TIME)) {
                    send(to, message);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("The outbox could not be emptied; it is tried again", e);
        }
    }

    private void send(MailServer to, Message message) {
        try {
            to.send(message);
            table.delete(message.id());
        } catch (MessagingException | RuntimeException e) {
            Instant now = clock.instant();
            boolean hopeless = e instanceof SendFailedException failed && failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0
                    || !now.isBefore(message.written().plus(FOREVER));
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            long minutes = PAUSES[Math.min(message.attempts(), PAUSES.length - 1)];
            table.failed(message.id(), reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason, now.plus(Duration.ofMinutes(minutes)), hopeless);
            LOG.warn("A mail was not taken by the mail server: {}", reason);
        }
    }

    @Deactivate
    void stop() throws InterruptedException {
        ended = true;
        bell.release();
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }
}

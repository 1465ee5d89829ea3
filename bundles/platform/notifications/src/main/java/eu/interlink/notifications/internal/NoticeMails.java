package eu.interlink.notifications.internal;

import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Links;
import eu.interlink.mail.MailTexts;
import eu.interlink.mail.Mailer;
import eu.interlink.notifications.Told;
import eu.interlink.notifications.internal.Receivers.Receiver;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mails, in the receiver's language and time zone. What the receiver may not see (any more) does not stand in them. */
@Component(service = NoticeMails.class)
public final class NoticeMails {

    /** Lines of one digest; what else there was is counted. */
    static final int MOST_LINES = 50;
    private static final Logger LOG = LoggerFactory.getLogger(NoticeMails.class);
    private static final MailTexts TEXTS = new MailTexts("notifications", NoticeMails.class);

    private final Sources sources;
    private final Mailer mailer;
    private final Links links;

    @Activate
    public NoticeMails(@Reference Sources sources, @Reference Mailer mailer, @Reference Links links) {
        this.sources = sources;
        this.mailer = mailer;
        this.links = links;
    }

    /** One mail about one thing. */
    void atOnce(Receiver to, Told words, String path) {
        send(to, words.place() + ": " + words.sentence(),
                TEXTS.get(to.reader().locale(), "once.text", to.reader().name(), words.sentence(), links.to(path), links.to("notifications")));
    }

    /** One mail about all; none if there is nothing left to tell. @param rows the newest first */
    void digest(Receiver to, List<NoticeRow> rows) {
        Locale language = to.reader().locale();
        Map<UUID, Told> told = sources.tell(to.reader(), rows.stream().map(NoticeRow::notice).toList());
        List<NoticeRow> tellable = rows.stream().filter(row -> told.containsKey(row.notice().id())).toList();
        if (tellable.isEmpty()) {
            return;
        }
        // In the order of the newest of each group.
        Map<String, List<NoticeRow>> groups = tellable.stream().limit(MOST_LINES).collect(Collectors.groupingBy(
                row -> row.notice().topic().map(UUID::toString).orElse(""), LinkedHashMap::new, Collectors.toList()));
        List<String> blocks = new ArrayList<>();
        groups.values().forEach(group -> blocks.add(told.get(group.getFirst().notice().id()).place() + "\n" + group.stream()
                .map(row -> "- " + time(to, row.notice().at()) + ": " + told.get(row.notice().id()).sentence() + "\n  " + links.to(row.path()))
                .collect(Collectors.joining("\n"))));
        if (tellable.size() > MOST_LINES) {
            blocks.add(TEXTS.get(language, "digest.more", tellable.size() - MOST_LINES));
        }
        send(to, TEXTS.get(language, "digest.subject", tellable.size()),
                TEXTS.get(language, "digest.text", to.reader().name(), String.join("\n\n", blocks), links.to("notifications")));
    }

    /** English here is that of Europe: day before month, 24 hours. */
    private static String time(Receiver to, Instant at) {
        Locale language = to.reader().locale();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Locale.ENGLISH.equals(language) ? Locale.UK : language)
                .withZone(to.reader().zone()).format(at);
    }

    /** An address that cannot be written to must not keep the others from their mails. */
    private void send(Receiver to, String subject, String text) {
        try {
            mailer.send(to.address(), subject, text);
        } catch (Problem wrong) {
            LOG.warn("A notification could not be mailed: {}", wrong.getMessage());
        }
    }
}

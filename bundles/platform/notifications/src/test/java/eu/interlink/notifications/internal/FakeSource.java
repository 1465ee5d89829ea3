package eu.interlink.notifications.internal;

import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import eu.interlink.notifications.KeptNotice;
import eu.interlink.notifications.Notice;
import eu.interlink.notifications.NoticeKind;
import eu.interlink.notifications.NoticeKind.Mail;
import eu.interlink.notifications.NoticeSource;
import eu.interlink.notifications.Told;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what a test says: the type of an event is its kind, and the parameter {@code to} holds its receivers. */
final class FakeSource implements NoticeSource {

    /** Things that nobody may see. */
    final Set<UUID> hidden = new HashSet<>();

    @Override
    public String area() {
        return "test";
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind("test.usual", Mail.USUAL), new NoticeKind("test.wish", Mail.ON_WISH), new NoticeKind("test.never", Mail.NEVER));
    }

    @Override
    public String label(String kind, Locale reader) {
        return kind + " " + reader.getLanguage();
    }

    @Override
    public Optional<Notice> of(Event event) {
        if (event.type().equals("test.broken")) {
            throw new IllegalStateException("on purpose");
        }
        return Optional.ofNullable(event.params().get("to")).map(to -> new Notice(event.type(), Arrays.stream(to.split(" ")).map(UUID::fromString)
                .collect(Collectors.toSet()), "things/" + event.subject().orElseThrow(), event.topic(), event.subject(), Map.of("name", event.params().get("name"))));
    }

    @Override
    public Map<UUID, Told> tell(Caller reader, List<KeptNotice> notices) {
        return notices.stream().filter(notice -> !hidden.contains(notice.topic().orElseThrow()))
                .collect(Collectors.toMap(KeptNotice::id, words(reader)));
    }

    private static Function<KeptNotice, Told> words(Caller reader) {
        return notice -> new Told(notice.params().get("name") + " in " + reader.locale().getLanguage(), "Place " + notice.topic().orElseThrow());
    }
}

package eu.interlink.interlinkers.dotvote.internal.view;

import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** The texts of this bundle for one reader. */
public record ViewTexts(Locale locale) {

    private static final Texts TEXTS = Texts.of(ViewTexts.class);

    public String get(String key, Object... values) {
        return TEXTS.get(locale, key, values);
    }

    /** What to tell a person of a problem. */
    public String of(Problem problem) {
        Optional<String> known = TEXTS.find(locale, "problem." + problem.code());
        return known.isPresent() ? get("problem." + problem.code(), problem.details().getOrDefault("max", "")) : problem.getMessage();
    }

    String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(locale).format(at.atZone(zone));
    }
}

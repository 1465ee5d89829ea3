package eu.interlink.ui.kit;

import eu.interlink.ui.api.CurrentCaller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Points in time as the reader knows them: own language, own time zone. Call it on the UI's thread. */
public final class TimeText {

    private TimeText() {
    }

    /** Day and time, e.g. {@code 24 Nov 2026, 14:05}. */
    public static String of(Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /** The day alone. */
    public static String day(Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /** A day of the calendar, the same in every time zone. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(conventions(KitTexts.reader())).format(day);
    }

    private static String format(Instant instant, DateTimeFormatter formatter) {
        return formatter.withLocale(conventions(KitTexts.reader())).withZone(CurrentCaller.get().zone()).format(instant);
    }

    /** English here is that of Europe: day before month, 24 hours. */
    static Locale conventions(Locale reader) {
        return Locale.ENGLISH.equals(reader) ? Locale.UK : reader;
    }
}

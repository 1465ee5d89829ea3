package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.data.binder.ValueContext;
import eu.interlink.interlinker.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days in the reader's language; names of months and days are those of the Java platform. */
final class Days {

    private Days() {
    }

    /** E.g. {@code 24 Nov 2026}. English here is that of Europe. */
    static String text(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(conventions(reader)).format(day);
    }

    static DatePicker field(Screen screen, String label) {
        Locale reader = screen.getLocale();
        DatePicker field = new DatePicker(screen.t(label));
        field.setLocale(conventions(reader));
        field.setClearButtonVisible(true);
        // Whoever types needs no calendar; one that opens and closes in haste can leave the page hidden from screen readers.
        field.setAutoOpen(false);
        field.setI18n(new DatePickerI18n().setToday(screen.t("day.today")).setCancel(screen.t("cancel"))
                .setMonthNames(Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader)).toList())
                .setWeekdays(names(TextStyle.FULL_STANDALONE, reader)).setWeekdaysShort(names(TextStyle.SHORT_STANDALONE, reader))
                // In Europe the week begins on Monday, in English too.
                .setFirstDayOfWeek(WeekFields.ISO.getFirstDayOfWeek().getValue() % DayOfWeek.values().length)
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd"));
        return field;
    }

    /** What was chosen or typed. @throws Problem INVALID {@code date-unreadable} if what was typed is no day: it must not be taken for none */
    static Optional<LocalDate> value(DatePicker field, String name) {
        if (field.getDefaultValidator().apply(field.getValue(), new ValueContext(field)).isError()) {
            throw Problem.invalid("date-unreadable", "This is no date. Choose it in the calendar, or type it like 31/12/2026.", "field", name);
        }
        return field.getOptionalValue();
    }

    private static Locale conventions(Locale reader) {
        return Locale.ENGLISH.equals(reader) ? Locale.UK : reader;
    }

    /** The calendar wants Sunday first. */
    private static List<String> names(TextStyle style, Locale reader) {
        return Arrays.stream(DayOfWeek.values()).sorted(Comparator.comparingInt(day -> day.getValue() % DayOfWeek.values().length))
                .map(day -> day.getDisplayName(style, reader)).toList();
    }
}

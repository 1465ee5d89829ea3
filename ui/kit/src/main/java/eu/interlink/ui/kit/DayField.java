package eu.interlink.ui.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.ValueContext;
import eu.interlink.interlinker.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day, typed or taken from a calendar in the reader's language; names of months and days are those of the Java platform. */
public final class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField() {
        Locale reader = KitTexts.reader();
        setLocale(TimeText.conventions(reader));
        // Whoever types needs no calendar; one that opens and closes in haste can leave the page hidden from screen readers.
        setAutoOpen(false);
        setI18n(new DatePickerI18n().setToday(KitTexts.get("calendar.today")).setCancel(KitTexts.get("cancel"))
                .setMonthNames(Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader)).toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, reader)).setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, reader))
                // In Europe the week begins on Monday, in English too.
                .setFirstDayOfWeek(WeekFields.ISO.getFirstDayOfWeek().getValue() % DayOfWeek.values().length)
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd"));
    }

    /** What was chosen or typed. @param name of the field, for the problem @throws Problem INVALID {@code date-unreadable}: what is no day must not be taken for none */
    public Optional<LocalDate> day(String name) {
        if (getDefaultValidator().apply(getValue(), new ValueContext(this)).isError()) {
            throw Problem.invalid("date-unreadable", "This is no date. Choose it in the calendar, or type it like 31/12/2026.", "field", name);
        }
        return getOptionalValue();
    }

    /** The calendar wants Sunday first. */
    private static List<String> days(TextStyle style, Locale reader) {
        return Arrays.stream(DayOfWeek.values()).sorted(Comparator.comparingInt(day -> day.getValue() % DayOfWeek.values().length))
                .map(day -> day.getDisplayName(style, reader)).toList();
    }
}

package eu.interlink.ui.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A day, typed or taken from a calendar in the reader's language; names of months and days are those of the Java platform. */
public final class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField() {
        Locale reader = KitTexts.reader();
        setLocale(reader);
        setI18n(new DatePickerI18n().setToday(KitTexts.get("calendar.today")).setCancel(KitTexts.get("cancel"))
                .setMonthNames(Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader)).toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, reader)).setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, reader))
                // In Europe the week begins on Monday, in English too.
                .setFirstDayOfWeek(WeekFields.ISO.getFirstDayOfWeek().getValue() % DayOfWeek.values().length)
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd"));
    }

    /** The calendar wants Sunday first. */
    private static List<String> days(TextStyle style, Locale reader) {
        return Arrays.stream(DayOfWeek.values()).sorted(Comparator.comparingInt(day -> day.getValue() % DayOfWeek.values().length))
                .map(day -> day.getDisplayName(style, reader)).toList();
    }
}

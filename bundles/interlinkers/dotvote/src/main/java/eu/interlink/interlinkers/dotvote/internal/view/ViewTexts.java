package eu.interlink.interlinkers.dotvote.internal.view;

import com.vaadin.flow.component.datepicker.DatePicker;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.Texts;
import java.text.DateFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
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

    /** Words of the calendar that opens at a date field; it has none but English ones by itself. */
    DatePicker.DatePickerI18n calendar() {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        return new DatePicker.DatePickerI18n().setMonthNames(months(symbols)).setWeekdays(days(symbols.getWeekdays()))
                .setWeekdaysShort(days(symbols.getShortWeekdays())).setFirstDayOfWeek(1).setToday(get("calendar.today")).setCancel(get("calendar.cancel"));
    }

    private static List<String> months(DateFormatSymbols symbols) {
        return Arrays.asList(symbols.getMonths()).subList(0, 12);
    }

    /** Sunday first, as the calendar wants them; the symbols begin with an empty one. */
    private static List<String> days(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }

    String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(locale).format(at.atZone(zone));
    }
}

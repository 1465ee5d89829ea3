package eu.interlink.ui.kit;

import com.vaadin.flow.component.UI;
import eu.interlink.interlinker.Caller;
import eu.interlink.ui.api.CurrentCaller;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

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

    private static String format(Instant instant, DateTimeFormatter formatter) {
        Caller caller = CurrentCaller.get();
        return formatter.withLocale(KitTexts.reader()).withZone(zone(caller)).format(instant);
    }

    /** A guest's zone is that of the browser, as far as it has told it. */
    private static ZoneId zone(Caller caller) {
        UI ui = UI.getCurrent();
        if (caller.signedIn() || ui == null) {
            return caller.zone();
        }
        String browser = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return browser == null || browser.isEmpty() ? caller.zone() : ZoneId.of(browser);
    }
}

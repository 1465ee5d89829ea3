package eu.interlink.coproduction.internal.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Writes days as a calendar of RFC 5545. */
final class CalendarText {

    /** RFC 5545, 3.1: octets of a line at most, without its end. */
    private static final int LINE = 75;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    CalendarText() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Interlink//Due dates//EN");
        line("X-WR-CALNAME", "Interlink");
    }

    /** A whole day, which does not make anybody busy. @param changed when it was last changed  @param address of a page about it */
    void day(UUID id, LocalDate day, String summary, String address, Instant changed) {
        line("BEGIN", "VEVENT");
        line("UID", id + "@interlink");
        line("DTSTAMP", MOMENT.format(changed));
        line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day));
        line("SUMMARY", escaped(summary));
        line("URL", address);
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** The calendar; nothing can be added any more. */
    String end() {
        line("END", "VCALENDAR");
        return text.toString();
    }

    /** Text values, RFC 5545, 3.3.11. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\\n");
    }

    /** A longer line goes on in the next ones, which begin with a space. No character is cut in two. */
    private void line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int at = 0; at < line.length();) {
            int letter = line.codePointAt(at);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}

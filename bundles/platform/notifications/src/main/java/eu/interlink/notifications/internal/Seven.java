package eu.interlink.notifications.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Seven in the morning, when digests go. */
final class Seven {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private Seven() {
    }

    /** The next time that clocks in the zone show seven, after the instant. */
    static Instant after(Instant instant, ZoneId zone) {
        ZonedDateTime now = instant.atZone(zone);
        Instant today = now.toLocalDate().atTime(SEVEN).atZone(zone).toInstant();
        return today.isAfter(instant) ? today : now.toLocalDate().plusDays(1).atTime(SEVEN).atZone(zone).toInstant();
    }
}

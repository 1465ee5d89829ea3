package eu.interlink.coproduction.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs with the real time, moved by what a test says. */
public final class MovableClock extends Clock {

    private volatile Duration moved = Duration.ZERO;

    public void forward(Duration time) {
        moved = moved.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(moved);
    }
}

package eu.spindle.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs as the real one does, but may be put back to an earlier time. */
final class DemoClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private volatile Duration behind = Duration.ZERO;

    /** Puts the clock to an instant; it runs on from there. */
    void set(Instant to) {
        behind = Duration.between(to, real.instant());
    }

    /** Back to the real time. */
    void reset() {
        behind = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tick(this, Duration.ofNanos(1)).withZone(zone);
    }
}

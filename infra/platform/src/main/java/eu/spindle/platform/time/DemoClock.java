package eu.spindle.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be set to an earlier time, and runs on from there. */
final class DemoClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> behind;

    DemoClock() {
        this(Clock.system(ZoneOffset.UTC), new AtomicReference<>(Duration.ZERO));
    }

    private DemoClock(Clock real, AtomicReference<Duration> behind) {
        this.real = real;
        this.behind = behind;
    }

    /** Sets the clock to an instant. */
    void set(Instant to) {
        behind.set(Duration.between(to, real.instant()));
    }

    /** Resets the clock to the real time. */
    void reset() {
        behind.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), behind);
    }
}

package eu.spindle.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days in the time zone of the current association. */
public class AssociationCalendar {

    private final AssociationTimeZone timeZone;
    private final Clock clock;

    AssociationCalendar(AssociationTimeZone timeZone, Clock clock) {
        this.timeZone = timeZone;
        this.clock = clock;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    public ZoneId zone() {
        return timeZone.zone();
    }
}

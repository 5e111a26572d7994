package eu.spindle.monitoring.member;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days as they are where the association of the running work is; UTC while it is not known here. */
@Component
@Transactional(readOnly = true)
public class AssociationCalendar {

    private final Members members;
    private final Clock clock;

    AssociationCalendar(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(
                instant, members.association().map(Association::timeZone).orElse(ZoneOffset.UTC));
    }
}

package eu.spindle.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The extension of a cycle for one firm.
 *
 * @param until the last day, in the cycle's time zone
 * @param reason why the association grants it
 */
public record Extension(UUID enterprise, LocalDate until, String reason, Instant grantedAt) {

    boolean covers(Instant at, ZoneId zone) {
        return !at.atZone(zone).toLocalDate().isAfter(until);
    }
}

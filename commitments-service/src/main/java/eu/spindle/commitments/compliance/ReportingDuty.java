package eu.spindle.commitments.compliance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Whether a firm owes a report. It owes none of a year before that of its first accepted pledge, and none in a cycle
 * that closed while it was not a member; pledges of an earlier membership do not count.
 *
 * @param joined when the present membership began
 * @param accepted when pledges of the firm were accepted
 */
record ReportingDuty(Instant joined, List<Instant> accepted) {

    ReportingDuty {
        accepted = List.copyOf(accepted);
    }

    /** Whether a report is owed in a cycle.
     *
     * @param closed when the cycle closed
     * @param zone of the association, which says in which year a pledge was accepted
     */
    boolean covers(int year, Instant closed, ZoneId zone) {
        return joined.isBefore(closed)
                && accepted.stream()
                        .filter(at -> !at.isBefore(joined))
                        .anyMatch(at -> at.atZone(zone).getYear() <= year);
    }
}

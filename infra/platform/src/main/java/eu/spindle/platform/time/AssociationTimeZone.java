package eu.spindle.platform.time;

import java.time.ZoneId;

/** The time zone of the current association, which a service implements from what it stores of associations. */
@FunctionalInterface
public interface AssociationTimeZone {

    /** The zone; UTC while the association has none. */
    ZoneId zone();
}

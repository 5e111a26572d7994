package eu.spindle.platform.time;

import java.time.ZoneId;

/** The time zone of the association in scope; each service implements it with its stored associations. */
@FunctionalInterface
public interface AssociationTimeZone {

    /** Returns the zone; UTC while the association has none. */
    ZoneId zone();
}

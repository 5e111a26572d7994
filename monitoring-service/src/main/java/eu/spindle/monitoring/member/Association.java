package eu.spindle.monitoring.member;

import java.time.ZoneId;

/**
 * The current association, as far as this service stores it.
 *
 * @param timeZone in which its deadlines end
 */
public record Association(String slug, String country, String locale, ZoneId timeZone, AssociationStatus status) {}

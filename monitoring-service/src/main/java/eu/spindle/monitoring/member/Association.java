package eu.spindle.monitoring.member;

import java.time.ZoneId;

/**
 * What is known here of the association of the running work.
 *
 * @param timeZone in which its deadlines end
 */
public record Association(String slug, String country, String locale, ZoneId timeZone, String status) {}

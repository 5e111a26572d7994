package eu.spindle.commitments.catalogue;

import eu.spindle.commitments.catalogue.content.Indicator;

/**
 * An indicator as the association's adopted catalogue defines it.
 *
 * @param version of the catalogue
 */
public record AdoptedIndicator(Indicator indicator, String version) {}

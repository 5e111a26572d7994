package eu.spindle.monitoring.evidence;

import eu.spindle.platform.error.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a file backs, and when it is valid.
 *
 * @param dataPoints the figures that it backs
 * @param validFrom the first day on which it is valid, or null
 * @param validUntil the last day on which it is valid, such as that of a certificate, or null
 */
record EvidenceLink(
        List<String> dataPoints,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    EvidenceLink {
        dataPoints = dataPoints.stream().distinct().toList();
        if (dataPoints.isEmpty()) {
            throw DomainException.invalid("dataPoints", "required");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw DomainException.invalid("validUntil", "ends-before-it-begins");
        }
    }

    boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }
}

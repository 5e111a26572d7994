package eu.spindle.monitoring.evidence;

import eu.spindle.platform.error.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is said to show.
 *
 * @param dataPoints the figures that it backs
 * @param validFrom the first day on which it holds, where it has one
 * @param validUntil the last day, such as that of a certificate
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

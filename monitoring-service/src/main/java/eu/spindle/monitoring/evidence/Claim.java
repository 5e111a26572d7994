package eu.spindle.monitoring.evidence;

import eu.spindle.platform.web.Refusal;
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
record Claim(
        List<String> dataPoints,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    Claim {
        dataPoints = dataPoints.stream().distinct().toList();
        if (dataPoints.isEmpty()) {
            throw Refusal.invalid("dataPoints", "required");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw Refusal.invalid("validUntil", "ends-before-it-begins");
        }
    }

    boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }
}

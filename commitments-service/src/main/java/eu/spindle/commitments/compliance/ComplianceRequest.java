package eu.spindle.commitments.compliance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm's request to have a missed cycle excused (appeal) or not to report for a year (pause).
 *
 * @param kind {@code appeal} or {@code pause}
 * @param year of the cycle
 * @param state {@code open}, {@code granted}, {@code refused}, or {@code closed} since the firm left
 * @param verdict the officer's words, shown publicly
 */
record ComplianceRequest(
        UUID id,
        UUID enterprise,
        String kind,
        int year,
        String reason,
        String state,
        @Nullable String verdict,
        @JsonIgnore UUID askedBy,
        Instant askedAt,
        @Nullable Instant decidedAt,
        long version) {}

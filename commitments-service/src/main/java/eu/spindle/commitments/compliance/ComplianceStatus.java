package eu.spindle.commitments.compliance;

import eu.spindle.commitments.pledge.RuleReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The compliance state of a firm, since when and why.
 *
 * @param reason the code of a rule's reason, or an officer's words
 * @param reasonCode the rule's reason, or null when an officer decided
 */
public record ComplianceStatus(
        UUID enterprise,
        ComplianceState state,
        String reason,
        @Nullable RuleReason reasonCode,
        Instant since) {

    static ComplianceStatus of(UUID enterprise, ComplianceState state, String reason, Instant since) {
        return new ComplianceStatus(enterprise, state, reason, RuleReason.of(reason), since);
    }

    static ComplianceStatus of(UUID enterprise, ComplianceState state, RuleReason reason, Instant since) {
        return new ComplianceStatus(enterprise, state, reason.code(), reason, since);
    }
}

package eu.spindle.commitments.compliance;

import eu.spindle.commitments.pledge.PledgeState.RuleReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a firm stands, since when and why.
 *
 * @param reason the code of a rule's reason, or an officer's words
 * @param reasonCode a rule's reason, or null
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

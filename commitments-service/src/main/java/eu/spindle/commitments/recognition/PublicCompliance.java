package eu.spindle.commitments.recognition;

import eu.spindle.commitments.compliance.ComplianceState;
import eu.spindle.commitments.compliance.ComplianceStatus;
import eu.spindle.commitments.pledge.RuleReason;
import eu.spindle.platform.time.AssociationCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The compliance of a firm for the public, with the reason unless it is good.
 *
 * @param leftOn the day on which it left the programme, or null
 */
record PublicCompliance(
        ComplianceState state,
        @Nullable String reason,
        @Nullable RuleReason reasonCode,
        @Nullable LocalDate leftOn) {

    static PublicCompliance of(@Nullable ComplianceStatus compliance, AssociationCalendar calendar) {
        if (compliance == null || compliance.state() == ComplianceState.GOOD) {
            return new PublicCompliance(ComplianceState.GOOD, null, null, null);
        }
        return new PublicCompliance(
                compliance.state(),
                compliance.reason(),
                compliance.reasonCode(),
                compliance.state() == ComplianceState.LEFT ? calendar.dayOf(compliance.since()) : null);
    }
}

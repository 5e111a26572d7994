package eu.spindle.commitments.compliance;

import eu.spindle.commitments.pledge.RuleReason;
import eu.spindle.platform.code.Code;
import java.util.List;

/** How a firm complies with its duty to report. */
public enum ComplianceState implements Code {
    GOOD,
    /** The last cycle was missed. */
    OVERDUE,
    /** Two cycles in a row were missed. */
    DELISTED,
    /** The firm is no longer a member. */
    LEFT;

    /**
     * The state that follows from a firm's records. An excused cycle neither counts nor ends a row of missed ones; a
     * report ends it. A firm that left stays so, whatever is reported later.
     *
     * @param records of the firm, the latest cycle first
     */
    ComplianceState after(List<ReportingRecord> records) {
        if (this == LEFT) {
            return LEFT;
        }
        var missed = records.stream()
                .takeWhile(record -> !record.reported())
                .filter(ReportingRecord::missed)
                .count();
        return missed == 0 ? GOOD : missed == 1 ? OVERDUE : DELISTED;
    }

    /** The reason of a rule that leads to this state. */
    RuleReason reason() {
        return switch (this) {
            case GOOD -> RuleReason.MORE_TIME;
            case OVERDUE -> RuleReason.CYCLE_MISSED;
            case DELISTED -> RuleReason.CYCLES_MISSED;
            case LEFT -> RuleReason.ENTERPRISE_LEFT;
        };
    }
}

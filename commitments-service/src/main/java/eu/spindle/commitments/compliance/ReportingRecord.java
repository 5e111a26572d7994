package eu.spindle.commitments.compliance;

import eu.spindle.platform.code.Code;

/**
 * What a firm did in one cycle.
 *
 * @param extended whether the firm still has more time than the others
 */
record ReportingRecord(Outcome outcome, boolean extended) {

    /** The outcome of a cycle for a firm that owes a report. */
    enum Outcome implements Code {
        REPORTED,
        MISSED,
        /** Missed, and an officer accepted the reason. */
        EXCUSED
    }

    /** Whether it counts as missed: not while the firm has more time. */
    boolean missed() {
        return outcome == Outcome.MISSED && !extended;
    }

    boolean reported() {
        return outcome == Outcome.REPORTED;
    }
}

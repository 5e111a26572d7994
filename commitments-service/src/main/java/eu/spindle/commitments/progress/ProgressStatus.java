package eu.spindle.commitments.progress;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.number.Rational;

/** The progress of a pledge compared with what is expected. */
enum ProgressStatus implements Code {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NO_DATA,
    /** The figure is computed by another definition than the baseline. */
    DEFINITION_CHANGED;

    private static final Rational ON_TRACK_FROM = Rational.of(9, 10);
    private static final Rational AT_RISK_FROM = Rational.of(6, 10);

    /** On track from nine tenths of the expected progress, at risk from six tenths. */
    static ProgressStatus of(Rational progress, Rational expected) {
        if (progress.compareTo(expected.times(ON_TRACK_FROM)) >= 0) {
            return ON_TRACK;
        }
        return progress.compareTo(expected.times(AT_RISK_FROM)) >= 0 ? AT_RISK : OFF_TRACK;
    }
}

package eu.spindle.commitments.progress;

import eu.spindle.platform.code.Code;

/** Whether an indicator has a value in a year. */
public enum FigureState implements Code {
    VALUE,
    /** A data point that its formula needs was not reported. */
    MISSING,
    /** Its formula divides by zero. */
    NOT_APPLICABLE
}

package eu.spindle.monitoring.benchmark;

import eu.spindle.platform.code.Code;

/** The states of a figure over firms. */
enum FigureState implements Code {
    /** A value, which can be zero. */
    VALUE,
    /** It is computed and not published. */
    SUPPRESSED,
    /** No firm reported its data points. */
    MISSING,
    /** Its data points were not collected in that year. */
    NOT_COLLECTED,
    /** There is only a figure of another definition, which cannot be compared. */
    OTHER_DEFINITION;
}

package eu.spindle.monitoring.benchmark;

import eu.spindle.platform.code.Code;

/** What there is of a figure over firms: things that must not be mistaken for one another. */
enum FigureState implements Code {
    /** A value, which can be zero. */
    VALUE,
    /** There is one, and it is not shown. */
    SUPPRESSED,
    /** No firm reported what it takes. */
    MISSING,
    /** It was not asked for in that year. */
    NOT_COLLECTED,
    /** There is only one that means something else, so that it cannot be compared. */
    OTHER_DEFINITION;
}

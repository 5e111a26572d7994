package eu.spindle.monitoring.benchmark;

import java.util.Locale;

/** What there is of a figure over firms: four things that must not be mistaken for one another. */
enum FigureState {
    /** A value, which can be zero. */
    VALUE,
    /** There is one, and it is not shown. */
    SUPPRESSED,
    /** No firm reported what it takes. */
    MISSING,
    /** It was not asked for in that year. */
    NOT_COLLECTED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

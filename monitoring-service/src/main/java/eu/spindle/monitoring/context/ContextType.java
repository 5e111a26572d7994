package eu.spindle.monitoring.context;

import eu.spindle.platform.code.Code;

/** The kinds of things that a ticket can be about. */
enum ContextType implements Code {
    DATA_POINT,
    INDICATOR,
    SUBMISSION
}

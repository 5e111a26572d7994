package eu.spindle.monitoring.indicator;

import eu.spindle.platform.code.Code;

/** Whether an indicator has a value, and the reason if not. */
public enum IndicatorState implements Code {
    VALUE,
    MISSING,
    NOT_APPLICABLE;
}

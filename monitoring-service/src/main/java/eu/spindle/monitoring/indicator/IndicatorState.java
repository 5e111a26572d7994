package eu.spindle.monitoring.indicator;

import java.util.Locale;

/** Whether an indicator has a value, and if not, why. */
public enum IndicatorState {
    VALUE,
    MISSING,
    NOT_APPLICABLE;

    /** The name in the API and in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

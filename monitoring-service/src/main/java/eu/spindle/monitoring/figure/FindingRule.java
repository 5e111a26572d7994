package eu.spindle.monitoring.figure;

import eu.spindle.platform.code.Code;

/** The rules of the product for entered figures, in addition to the checks of a programme. */
public enum FindingRule implements Code {
    PART_EXCEEDS_WHOLE,
    DOES_NOT_APPLY,
    CHANGED_MUCH,
    IMPLAUSIBLE
}

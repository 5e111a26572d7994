package eu.spindle.commitments.catalogue.content;

import eu.spindle.platform.code.Code;

/** When the target of an indicator is met. */
public enum Direction implements Code {
    /** At a value as high as the target, or higher. */
    UP,
    /** At a value as low as the target, or lower. */
    DOWN,
    /** Only at zero. */
    ZERO,
    /** Within a band. */
    BAND,
    /** At yes, with valid evidence. */
    YES,
    /** For information only: neither direction counts as better. */
    INFO
}
